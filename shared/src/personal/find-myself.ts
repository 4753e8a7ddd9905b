import type { RequestFacts } from '../subgraph/request-facts.ts';
import type { Database } from '../database/database.ts';
import type { Trust } from '../decisions/open-trust.ts';
import { inPersonalTransaction } from './personal-transaction.ts';
import { requirePersonalRequest } from './require-personal-request.ts';
import { selfOf } from './self-of.ts';

/** What a person's own is read with; without `trust` nothing personal is given. */
export interface OwnDoors {
  readonly database: Database;
  readonly trust?: Trust | undefined;
  readonly onStatement?: (sql: string) => void;
}

/** The id of the citizen who has signed in; null for one whom the graph does not know, and for anybody else. */
export async function findMyself(
  facts: RequestFacts,
  { database, trust, onStatement = () => undefined }: OwnDoors,
): Promise<string | null> {
  const request = { ...requirePersonalRequest(facts, trust), roles: [], onStatement };
  const { viewer } = request;
  if (viewer.kind !== 'CITIZEN') return null;
  return inPersonalTransaction(database, request, (query) => selfOf(query, viewer));
}
