import type { IwCooperationResolvers } from '../generated/resolvers.ts';

/** An employer's cooperation with a centre. */
export const IwCooperation = {
  __resolveReference: ({ id }, { load }) => load.iwCooperation.load(id),
  synthetic: () => true,
  employer: ({ organisationNumber }, _args, { load }) => load.employer.load(organisationNumber),
  contactPerson: ({ contactRole, centreNumber }) => ({ role: contactRole, centreNumber }),
  plan: ({ id, planAgreedOn }) =>
    planAgreedOn === null ? null : { cooperationId: id, agreedOn: planAgreedOn },
  activities: ({ id }, _args, { load }) => load.activitiesOfCooperation.load(id),
  subsidies: ({ id }, _args, { load }) => load.subsidiesOfCooperation.load(id),
} satisfies IwCooperationResolvers;
