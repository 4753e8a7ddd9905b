import {
  countDisclosuresOf,
  disclosuresOf,
  type DisclosurePage,
  type ShownDisclosure,
} from '../disclosure/disclosures-of.ts';
import { fail } from '../errors.ts';
import type { Page } from '../page.ts';
import type { RequestFacts } from '../subgraph/request-facts.ts';
import type { OwnDoors } from './find-myself.ts';
import { inPersonalTransaction } from './personal-transaction.ts';
import { requirePersonalRequest } from './require-personal-request.ts';
import { selfOf } from './self-of.ts';

/** A page of what was asked for about a person, with how much there is in all. */
export interface OwnDisclosures extends Page<ShownDisclosure> {
  readonly totalCount: number;
}

/** Gives a person a page of the log about them; to anybody else FORBIDDEN in the same words, whoever it is about. */
export type DisclosureReader = (personId: string, page: DisclosurePage) => Promise<OwnDisclosures>;

/** Makes the reader of one request. Reading one's own log is no disclosure, so that it is not logged itself. */
export function createDisclosureReader(facts: RequestFacts, doors: OwnDoors): DisclosureReader {
  const { database, trust, onStatement = () => undefined } = doors;
  return async (personId, page) => {
    const request = { ...requirePersonalRequest(facts, trust), roles: [], onStatement };
    return inPersonalTransaction(database, request, async (query) => {
      if ((await selfOf(query, request.viewer)) !== personId) return refuse();
      const found = await disclosuresOf(query, personId, page);
      return { ...found, totalCount: await countDisclosuresOf(query, personId) };
    });
  };
}

function refuse(): never {
  return fail('FORBIDDEN', 'Who asked about a person is shown to the person alone: sign in as the person.');
}
