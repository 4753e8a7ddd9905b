import type { FollowUpCaseResolvers } from '../generated/resolvers.ts';

/** A case of the follow-up service; the person in it is named by id, with the relation by which the case was found. */
export const FollowUpCase = {
  person: ({ personId, relation }) => ({ id: personId, ...(relation && { relation }) }),
  county: ({ countyCode }, _args, { load }) => load.county.load(countyCode),
  status: async ({ statusCode }, _args, { list }) =>
    (await list.followUpStatuses()).find(({ code }) => code === statusCode) ?? null,
  synthetic: () => true,
} satisfies FollowUpCaseResolvers;
