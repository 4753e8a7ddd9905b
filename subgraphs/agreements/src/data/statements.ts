import type { AgreementStatementKind } from '../generated/graph.ts';
import type { Db } from './db.ts';

/** Something that a document says of an agreement. */
export interface AgreementStatementRow {
  readonly agreementId: string;
  readonly kind: AgreementStatementKind;
  readonly text: string;
  readonly source: string;
  readonly synthetic: boolean;
}

/** What documents say of each agreement, by kind and in their order. */
export function statementsOfAgreements(
  db: Db,
  agreementIds: readonly string[],
): Promise<readonly AgreementStatementRow[]> {
  return db.$queryRaw`
    SELECT s.agreement_id AS "agreementId", s.kind::text AS kind, s.text, s.source, a.synthetic
    FROM agreement_statement s
    JOIN agreement a ON a.id = s.agreement_id
    WHERE s.agreement_id = ANY(${[...agreementIds]}::text[])
    ORDER BY s.kind, s.position`;
}
