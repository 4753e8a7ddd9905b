import type { Policies } from '@samspill/shared/access/guard-schema';
import type { Context } from './context.ts';
import { employerConcern, partnershipConcern } from './data/partnership-concern.ts';

/** Whose affair each CONFIDENTIAL field is; who may read it then is the same rule in every subgraph. */
export const policies = {
  'Employer.partnership': async (
    { organisationNumber }: { readonly organisationNumber: string },
    _args,
    { load },
  ) => employerConcern(organisationNumber, await load.employerPlace.load(organisationNumber)),
  EmployerPartnershipAgreement: async ({ id }: { readonly id: string }, _args, { load }) =>
    partnershipConcern(await load.partnershipFacts.load(id)),
} satisfies Policies<Context>;
