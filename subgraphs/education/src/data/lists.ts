import type { Day } from '@samspill/shared/day';
import { NORWAY, type CountryRow } from './country.ts';
import { countiesOn, type CountyRow } from './counties.ts';
import type { Db } from './db.ts';
import { followUpStatuses, type FollowUpStatusRow } from './follow-up.ts';
import {
  searchCount,
  searchPage,
  type SearchHit,
  type SearchPageArguments,
  type SearchQuestion,
} from './search.ts';

/** The lists that an operation can begin with. */
export function createLists(db: Db) {
  let statuses: Promise<readonly FollowUpStatusRow[]> | undefined;
  return {
    /** Read once for a request, whoever asks. */
    followUpStatuses: (): Promise<readonly FollowUpStatusRow[]> => (statuses ??= followUpStatuses(db)),
    searchCount: (question: SearchQuestion): Promise<number> => searchCount(db, question),
    searchPage: (page: SearchPageArguments): Promise<readonly SearchHit[]> => searchPage(db, page),
    country: (): CountryRow => NORWAY,
    countiesOn: (day: Day): Promise<readonly CountyRow[]> => countiesOn(db, day),
  };
}

export type Lists = ReturnType<typeof createLists>;
