import type { EmployerResolvers } from '../generated/resolvers.ts';

/** An employer as a training establishment; the labour subgraph knows the rest. */
export const Employer = {
  __resolveReference: ({ organisationNumber }) => ({ organisationNumber }),
  apprenticeships: ({ organisationNumber }, _args, { load }) =>
    load.employerApprenticeships.load(organisationNumber),
} satisfies EmployerResolvers;
