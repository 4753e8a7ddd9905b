import { parseDay, type Day } from '@samspill/shared/day';
import type { QueryResolvers } from '../generated/resolvers.ts';
import { myFollowUpCases } from './my-follow-up-cases.ts';
import { search } from './search.ts';
import { validOn } from './valid-on.ts';
import { youngPersonInEducation } from './young-person-in-education.ts';

interface Dated {
  readonly validFrom: Day | null;
  readonly validTo: Day | null;
}

/** Where operations of this subgraph begin. */
export const Query = {
  counties: (_root, { asOf }, { list, today }) => list.countiesOn(asOf ?? today),
  county: async (_root, { code, asOf }, { load }) => existingOn(asOf, await load.county.load(code)),
  municipality: async (_root, { code, asOf }, { load }) =>
    existingOn(asOf, await load.municipality.load(code)),
  school: (_root, { organisationNumber }, { load }) => load.school.load(organisationNumber),
  followUpStatuses: (_root, _args, { list }) => list.followUpStatuses(),
  careerCentre: (_root, { id }, { load }) => load.careerCentre.load(id),
  search: (_root, args, { list }) => search(args, list),
  country: (_root, _args, { list }) => list.country(),
  myFollowUpCases,
  youngPersonInEducation,
} satisfies QueryResolvers;

function existingOn<Row extends Dated>(asOf: Day | null | undefined, row: Row | null): Row | null {
  if (row === null || asOf === null || asOf === undefined) return row;
  return validOn(row, parseDay(asOf)) ? row : null;
}
