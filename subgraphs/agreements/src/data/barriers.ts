import type { BarrierKind } from '../generated/graph.ts';
import type { Db } from './db.ts';

/** What stands in the way of cooperation under an agreement. */
export interface BarrierRow {
  readonly kind: BarrierKind;
  readonly text: string;
  readonly since: number | null;
  readonly synthetic: boolean;
}

/** What stands in the way under each agreement, in the order in which it was noted. */
export function barriersOfAgreements(
  db: Db,
  agreementIds: readonly string[],
): Promise<readonly (BarrierRow & { readonly agreementId: string })[]> {
  return db.$queryRaw`
    SELECT b.agreement_id AS "agreementId", b.kind::text AS kind, b.text, b.since, a.synthetic
    FROM agreement_barrier b
    JOIN agreement a ON a.id = b.agreement_id
    WHERE b.agreement_id = ANY(${[...agreementIds]}::text[])
    ORDER BY b.position`;
}
