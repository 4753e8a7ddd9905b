import type { Query } from '@samspill/shared/database/database';
import type { AgreementEndingReason } from '../../generated/graph.ts';

/** An agreement whose place another is to take, and why. */
export interface PlannedSuccession {
  readonly predecessorId: string;
  readonly reason: AgreementEndingReason;
  readonly reasonText: string | null;
}

/** The agreements whose place one is to take; they are named with its draft and never change. */
export function plannedSuccessions(query: Query, successorId: string): Promise<readonly PlannedSuccession[]> {
  return query<PlannedSuccession>(
    `SELECT predecessor_id AS "predecessorId", reason::text AS reason, reason_text AS "reasonText"
     FROM planned_succession WHERE successor_id = $1 ORDER BY predecessor_id`,
    [successorId],
  );
}
