import { createSubgraphSchema } from '@samspill/shared/subgraph/create-subgraph-schema';
import { Statistic } from './resolvers/statistic.ts';
import { policies } from './policies.ts';
import { ContactRole } from './resolvers/contact-role.ts';
import { Country } from './resolvers/country.ts';
import { CountySupportedEmployment } from './resolvers/county-supported-employment.ts';
import { County } from './resolvers/county.ts';
import { EmployerServiceArea } from './resolvers/employer-service-area.ts';
import { EmployerServiceTeamMember } from './resolvers/employer-service-team-member.ts';
import { EmployerServiceTeam } from './resolvers/employer-service-team.ts';
import { EmployerService } from './resolvers/employer-service.ts';
import { Employer } from './resolvers/employer.ts';
import { IwCentre } from './resolvers/iw-centre.ts';
import { IwCooperation } from './resolvers/iw-cooperation.ts';
import { IwPlan } from './resolvers/iw-plan.ts';
import { IwTheme } from './resolvers/iw-theme.ts';
import { MeasureType } from './resolvers/measure-type.ts';
import { MeasuresEnding } from './resolvers/measures-ending.ts';
import { MeasureParticipation } from './resolvers/measure-participation.ts';
import { Mentor } from './resolvers/mentor.ts';
import { Municipality } from './resolvers/municipality.ts';
import { NavCountyUnitArea } from './resolvers/nav-county-unit-area.ts';
import { NavCountyUnit } from './resolvers/nav-county-unit.ts';
import { NavOffice } from './resolvers/nav-office.ts';
import { NavUnit } from './resolvers/nav-unit.ts';
import { OfficeCapacity } from './resolvers/office-capacity.ts';
import { OfficeAndYouthTeam } from './resolvers/office-and-youth-team.ts';
import { PilotOutcome } from './resolvers/pilot-outcome.ts';
import { PilotSite } from './resolvers/pilot-site.ts';
import { Pilot } from './resolvers/pilot.ts';
import { PriorityEconomicArea } from './resolvers/priority-economic-area.ts';
import { Query } from './resolvers/query.ts';
import { RestructuringCaseConnection } from './resolvers/restructuring-case-connection.ts';
import { RestructuringCase } from './resolvers/restructuring-case.ts';
import { RestructuringMeasure } from './resolvers/restructuring-measure.ts';
import { SupportedEmployment } from './resolvers/supported-employment.ts';
import { Referral } from './resolvers/referral.ts';
import { YoungPerson } from './resolvers/young-person.ts';

/** The contract and what answers it. */
export const schema = createSubgraphSchema(
  new URL('../schema.graphql', import.meta.url),
  {
    Query,
    Statistic,
    ContactRole,
    Country,
    County,
    CountySupportedEmployment,
    Employer,
    EmployerService,
    EmployerServiceArea,
    EmployerServiceTeam,
    EmployerServiceTeamMember,
    IwCentre,
    IwCooperation,
    IwPlan,
    IwTheme,
    MeasureParticipation,
    MeasureType,
    MeasuresEnding,
    Mentor,
    Municipality,
    NavCountyUnit,
    NavCountyUnitArea,
    NavOffice,
    NavUnit,
    OfficeAndYouthTeam,
    OfficeCapacity,
    Pilot,
    PilotOutcome,
    PilotSite,
    PriorityEconomicArea,
    RestructuringCase,
    RestructuringCaseConnection,
    RestructuringMeasure,
    SupportedEmployment,
    Referral,
    YoungPerson,
  },
  policies,
);
