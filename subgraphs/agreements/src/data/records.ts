import type { AgreementRecordKind } from '../generated/graph.ts';
import type { Db } from './db.ts';

/** Something that was done with an agreement through the graph: by an organisation in a role. */
export interface AgreementRecordRow {
  readonly agreementId: string;
  readonly position: number;
  readonly kind: AgreementRecordKind;
  readonly recordedAt: string;
  readonly version: number;
  readonly organisationNumber: string | null;
  readonly role: string;
  readonly party: string | null;
  readonly reason: string | null;
}

/** What was done with each of these agreements, oldest first. */
export async function recordsOfAgreements(
  db: Db,
  ids: readonly string[],
): Promise<readonly AgreementRecordRow[]> {
  const records = await db.agreementRecord.findMany({
    where: { agreementId: { in: [...ids] } },
    orderBy: { position: 'asc' },
  });
  return records.map((record) => ({ ...record, recordedAt: record.recordedAt.toISOString() }));
}
