import { createSubgraphSchema } from '@samspill/shared/subgraph/create-subgraph-schema';
import { Statistic } from './resolvers/statistic.ts';
import { policies } from './policies.ts';
import { ApelCase } from './resolvers/apel-case.ts';
import { ApelReport } from './resolvers/apel-report.ts';
import { ApprenticeshipReport } from './resolvers/apprenticeship-report.ts';
import { CareerGuidanceReport } from './resolvers/career-guidance-report.ts';
import { EducationProgramme } from './resolvers/education-programme.ts';
import { EmployerApprenticeships } from './resolvers/employer-apprenticeships.ts';
import { Employer } from './resolvers/employer.ts';
import { BasicSkillsOffer, ModularTraining } from './resolvers/training-offers.ts';
import { CareerCentre } from './resolvers/career-centre.ts';
import { CareerCourse } from './resolvers/career-course.ts';
import { Country } from './resolvers/country.ts';
import { CountyChange } from './resolvers/county-change.ts';
import { CountyEducationAdministration } from './resolvers/county-education-administration.ts';
import { County } from './resolvers/county.ts';
import { FollowUpCase } from './resolvers/follow-up-case.ts';
import { FollowUpReport } from './resolvers/follow-up-report.ts';
import { FollowUpService } from './resolvers/follow-up-service.ts';
import { Guidance } from './resolvers/guidance.ts';
import { MunicipalityChange } from './resolvers/municipality-change.ts';
import { Municipality } from './resolvers/municipality.ts';
import { Offers } from './resolvers/offers.ts';
import { Query } from './resolvers/query.ts';
import { SchoolConnection } from './resolvers/school-connection.ts';
import { AttendedSchoolYear, SchoolHistory } from './resolvers/school-history.ts';
import { SearchConnection } from './resolvers/search-connection.ts';
import { School } from './resolvers/school.ts';
import { Referral } from './resolvers/referral.ts';
import { YoungPerson } from './resolvers/young-person.ts';

/** The contract and what answers it. */
export const schema = createSubgraphSchema(
  new URL('../schema.graphql', import.meta.url),
  {
    Query,
    Statistic,
    ApelCase,
    ApelReport,
    AttendedSchoolYear,
    ApprenticeshipReport,
    BasicSkillsOffer,
    CareerGuidanceReport,
    EducationProgramme,
    Employer,
    EmployerApprenticeships,
    ModularTraining,
    CareerCentre,
    CareerCourse,
    Country,
    County,
    CountyChange,
    CountyEducationAdministration,
    FollowUpCase,
    FollowUpReport,
    FollowUpService,
    Guidance,
    Municipality,
    MunicipalityChange,
    Offers,
    School,
    SchoolConnection,
    SchoolHistory,
    SearchConnection,
    Referral,
    YoungPerson,
  },
  policies,
);
