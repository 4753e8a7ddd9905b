import { createSubgraphSchema } from '@samspill/shared/subgraph/create-subgraph-schema';
import { policies } from './policies.ts';
import { CareerCentre } from './resolvers/career-centre.ts';
import { CareerCourse } from './resolvers/career-course.ts';
import { Country } from './resolvers/country.ts';
import { CountyChange } from './resolvers/county-change.ts';
import { CountyEducationAdministration } from './resolvers/county-education-administration.ts';
import { County } from './resolvers/county.ts';
import { FollowUpReport } from './resolvers/follow-up-report.ts';
import { FollowUpService } from './resolvers/follow-up-service.ts';
import { MunicipalityChange } from './resolvers/municipality-change.ts';
import { Municipality } from './resolvers/municipality.ts';
import { Query } from './resolvers/query.ts';
import { SchoolConnection } from './resolvers/school-connection.ts';
import { School } from './resolvers/school.ts';

/** The contract and what answers it. */
export const schema = createSubgraphSchema(
  new URL('../schema.graphql', import.meta.url),
  {
    Query,
    CareerCentre,
    CareerCourse,
    Country,
    County,
    CountyChange,
    CountyEducationAdministration,
    FollowUpReport,
    FollowUpService,
    Municipality,
    MunicipalityChange,
    School,
    SchoolConnection,
  },
  policies,
);
