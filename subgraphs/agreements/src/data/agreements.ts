import { dayOf, dayOrNull } from '@samspill/shared/day';
import type { AgreementEndingRow, AgreementLife, AgreementVersionRow } from './agreement-life.ts';
import { sql, type Db, type Sql } from './db.ts';

/** An agreement under the key that it was asked for by. */
export type KeyedAgreement = AgreementLife & { readonly key: string };

interface VersionRecord extends Omit<AgreementLife, 'versions' | 'ending'> {
  readonly key: string;
  readonly endingKind: AgreementEndingRow['kind'] | null;
  readonly endedOn: Date | null;
  readonly reason: AgreementEndingRow['reason'] | null;
  readonly reasonText: string | null;
  readonly version: number;
  readonly title: string;
  readonly validFrom: Date | null;
  readonly validTo: Date | null;
  readonly draftedOn: Date | null;
  readonly complete: boolean;
  readonly approvedOn: Date | null;
}

/**
 * The agreements that `wanted`, a query for `key, id, place`, names, in the order of their places. `OFFSET 0` keeps each
 * a lookup by id; without it the planner reads all agreements to find a page of them.
 */
export async function readAgreements(db: Db, wanted: Sql): Promise<readonly KeyedAgreement[]> {
  const records = await db.$queryRaw<VersionRecord[]>`
    SELECT w.key, a.id, a.kind::text AS kind, a.parent_id AS "parentId", a.synthetic,
           e.kind::text AS "endingKind", e.ended_on AS "endedOn", e.reason::text AS reason,
           e.reason_text AS "reasonText",
           s.version, s.title, s.valid_from AS "validFrom", s.valid_to AS "validTo", s.complete,
           s.approved_on AS "approvedOn", v.drafted_on AS "draftedOn"
    FROM (${wanted}) AS w(key, id, place)
    CROSS JOIN LATERAL (SELECT * FROM agreement one WHERE one.id = w.id OFFSET 0) AS a
    CROSS JOIN LATERAL (
      SELECT * FROM agreement_version_standing one WHERE one.agreement_id = w.id OFFSET 0
    ) AS s
    CROSS JOIN LATERAL (
      SELECT one.drafted_on FROM agreement_version one
      WHERE one.agreement_id = w.id AND one.version = s.version OFFSET 0
    ) AS v
    LEFT JOIN agreement_ending e ON e.agreement_id = a.id
    ORDER BY w.place, w.key, a.id, s.version`;
  const agreements = new Map<string, KeyedAgreement>();
  for (const record of records) {
    const place = `${record.key} ${record.id}`;
    const known = agreements.get(place);
    const version = versionRow(record);
    agreements.set(
      place,
      known ? { ...known, versions: [...known.versions, version] } : keyedAgreement(record, version),
    );
  }
  return [...agreements.values()];
}

/** The agreements of these ids. */
export function agreementsById(db: Db, ids: readonly string[]): Promise<readonly KeyedAgreement[]> {
  return readAgreements(db, sql`SELECT k, k, 0 FROM unnest(${[...ids]}::text[]) AS k`);
}

/** The agreements under each of these. */
export function subAgreementsOf(db: Db, ids: readonly string[]): Promise<readonly KeyedAgreement[]> {
  return readAgreements(
    db,
    sql`SELECT parent_id, id, 0 FROM agreement WHERE parent_id = ANY(${[...ids]}::text[])`,
  );
}

/** The agreements whose place each of these took. */
export function predecessorsOf(db: Db, ids: readonly string[]): Promise<readonly KeyedAgreement[]> {
  return readAgreements(
    db,
    sql`SELECT successor_id, predecessor_id, 0 FROM agreement_succession
        WHERE successor_id = ANY(${[...ids]}::text[])`,
  );
}

/** The agreements that took the place of each of these. */
export function successorsOf(db: Db, ids: readonly string[]): Promise<readonly KeyedAgreement[]> {
  return readAgreements(
    db,
    sql`SELECT predecessor_id, successor_id, 0 FROM agreement_succession
        WHERE predecessor_id = ANY(${[...ids]}::text[])`,
  );
}

function keyedAgreement(record: VersionRecord, version: AgreementVersionRow): KeyedAgreement {
  const { key, id, kind, parentId, synthetic } = record;
  return { key, id, kind, parentId, synthetic, versions: [version], ending: ending(record) };
}

function ending(record: VersionRecord): AgreementEndingRow | null {
  const { endingKind: kind, endedOn, reason, reasonText, synthetic } = record;
  if (kind === null || endedOn === null || reason === null) return null;
  return { kind, endedOn: dayOf(endedOn), reason, reasonText, synthetic };
}

function versionRow(record: VersionRecord): AgreementVersionRow {
  const { id, kind, synthetic, version, title, complete } = record;
  return {
    key: `${id}/${version}`,
    kind,
    synthetic,
    version,
    title,
    validFrom: dayOrNull(record.validFrom),
    validTo: dayOrNull(record.validTo),
    draftedOn: dayOrNull(record.draftedOn),
    complete,
    approvedOn: dayOrNull(record.approvedOn),
  };
}
