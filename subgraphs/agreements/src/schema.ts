import { createSubgraphSchema } from '@samspill/shared/subgraph/create-subgraph-schema';
import { policies } from './policies.ts';
import { AgreementConnection } from './resolvers/agreement-connection.ts';
import { AgreementCoverage } from './resolvers/agreement-coverage.ts';
import { AgreementVersion } from './resolvers/agreement-version.ts';
import { Agreement } from './resolvers/agreement.ts';
import { CooperationBody } from './resolvers/cooperation-body.ts';
import { CountyAgreement } from './resolvers/county-agreement.ts';
import { County } from './resolvers/county.ts';
import { NationalAgreement } from './resolvers/national-agreement.ts';
import { Party } from './resolvers/party.ts';
import { Query } from './resolvers/query.ts';
import { Report } from './resolvers/report.ts';
import { SubAgreement } from './resolvers/sub-agreement.ts';

/** The contract and what answers it. */
export const schema = createSubgraphSchema(
  new URL('../schema.graphql', import.meta.url),
  {
    Query,
    Agreement,
    AgreementConnection,
    AgreementCoverage,
    AgreementVersion,
    CooperationBody,
    County,
    CountyAgreement,
    NationalAgreement,
    Party,
    Report,
    SubAgreement,
  },
  policies,
);
