import { found } from '@samspill/shared/found';
import type { Context } from '../context.ts';
import type { SearchHit } from '../data/search.ts';
import type { SearchConnectionResolvers } from '../generated/resolvers.ts';

/** A page of the search; what was found is counted only when asked for. */
export const SearchConnection = {
  totalCount: ({ question }, _args, { list }) => list.searchCount(question),
  nodes: ({ nodes }, _args, context) => Promise.all(nodes.map((hit) => resultOf(hit, context))),
} satisfies SearchConnectionResolvers;

/** Our own by their rows, one statement for each kind; those of others by their keys. */
async function resultOf({ kind, key }: SearchHit, { load }: Context) {
  switch (kind) {
    case 'SCHOOL':
      return { __typename: 'School' as const, ...found(await load.school.load(key)) };
    case 'CAREER_CENTRE':
      return { __typename: 'CareerCentre' as const, ...found(await load.careerCentre.load(key)) };
    case 'EMPLOYER':
      return { __typename: 'Employer' as const, organisationNumber: key };
    case 'NAV_OFFICE':
      return { __typename: 'NavOffice' as const, unitNumber: key };
  }
}
