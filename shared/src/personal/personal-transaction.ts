import type { SignedInViewer } from '../access/viewer.ts';
import type { Role } from '../access/role.ts';
import type { Database, Query } from '../database/database.ts';
import type { Trust } from '../decisions/open-trust.ts';
import type { BoundViewer } from '../decisions/bound-viewer.ts';
import type { Purpose } from '../decisions/purpose.ts';
import { setFacts } from './personal-facts.ts';
import { viewerReach } from './viewer-reach.ts';

/** What is known of a request that asks for something personal. */
export interface PersonalRequest {
  readonly viewer: SignedInViewer;
  readonly signIn: BoundViewer;
  readonly purpose: Purpose | null;
  /** The keys by which the subgraph signs and verifies. */
  readonly trust: Trust;
  readonly requestId: string | null;
  readonly operationHash: string | null;
  /** The roles of the owner's sector, by which a viewer reaches counties and units. */
  readonly roles: readonly Role[];
  /** A pseudonym that is asked for; a citizen asks for none but their own. */
  readonly subject?: string;
  /** Hears each SQL statement. */
  readonly onStatement: (sql: string) => void;
}

/** Does work in a transaction in which the database knows how far the viewer reaches. */
export function inPersonalTransaction<Result>(
  database: Database,
  { viewer, roles, subject: asked, onStatement }: PersonalRequest,
  work: (query: Query) => Promise<Result>,
): Promise<Result> {
  const subject = viewer.kind === 'CITIZEN' ? viewer.subject : (asked ?? null);
  return database.transaction(async (query) => {
    const heard: Query = (sql, parameters) => {
      onStatement(sql);
      return query(sql, parameters);
    };
    await setFacts(heard, { ...viewerReach(viewer, roles), subject, permitted: {} });
    return work(heard);
  });
}
