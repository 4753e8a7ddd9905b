import { dayOf, dayOrNull, type Day } from '@samspill/shared/day';
import type { AgreementKind } from '../generated/graph.ts';
import { sql, type Db, type Sql } from './db.ts';

/** One version of an agreement, as far as its standing goes. */
export interface VersionFacts {
  /** What the parties and areas of the version are found by. */
  readonly key: string;
  readonly version: number;
  readonly title: string;
  readonly validFrom: Day | null;
  readonly validTo: Day | null;
  /** It has all that an agreement of its kind must have. */
  readonly complete: boolean;
  /** The day of the last approval; null unless it is complete and all parties have approved it. */
  readonly approvedOn: Day | null;
}

/** How an agreement was ended, and the last day before the ending counts. */
export interface EndingFacts {
  readonly kind: 'TERMINATED' | 'SUCCEEDED' | 'CANCELLED';
  readonly endedOn: Day;
}

/** An agreement with every version it has had, oldest first, and its ending: all that a status is worked out from. */
export interface AgreementRow {
  readonly id: string;
  readonly kind: AgreementKind;
  readonly parentId: string | null;
  readonly synthetic: boolean;
  readonly versions: readonly [VersionFacts, ...VersionFacts[]];
  readonly ending: EndingFacts | null;
}

export type NationalAgreementRow = AgreementRow;
export type CountyAgreementRow = AgreementRow;
export type SubAgreementRow = AgreementRow;

/** An agreement under the key that it was asked for by. */
export type KeyedAgreement = AgreementRow & { readonly key: string };

interface VersionRecord {
  readonly key: string;
  readonly id: string;
  readonly kind: AgreementKind;
  readonly parentId: string | null;
  readonly synthetic: boolean;
  readonly endingKind: EndingFacts['kind'] | null;
  readonly endedOn: Date | null;
  readonly version: number;
  readonly title: string;
  readonly validFrom: Date | null;
  readonly validTo: Date | null;
  readonly complete: boolean;
  readonly approvedOn: Date | null;
}

/** The agreements that `wanted`, a query for `key, id, place`, names, in the order of their places. */
export async function readAgreements(db: Db, wanted: Sql): Promise<readonly KeyedAgreement[]> {
  const records = await db.$queryRaw<VersionRecord[]>`
    SELECT w.key, a.id, a.kind::text AS kind, a.parent_id AS "parentId", a.synthetic,
           e.kind::text AS "endingKind", e.ended_on AS "endedOn",
           s.version, s.title, s.valid_from AS "validFrom", s.valid_to AS "validTo", s.complete,
           s.approved_on AS "approvedOn"
    FROM (${wanted}) AS w(key, id, place)
    JOIN agreement a ON a.id = w.id
    JOIN agreement_version_standing s ON s.agreement_id = a.id
    LEFT JOIN agreement_ending e ON e.agreement_id = a.id
    ORDER BY w.place, w.key, a.id, s.version`;
  const agreements = new Map<string, KeyedAgreement>();
  for (const record of records) {
    const place = `${record.key} ${record.id}`;
    const known = agreements.get(place);
    const version = versionFacts(record);
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

function keyedAgreement(record: VersionRecord, version: VersionFacts): KeyedAgreement {
  const { key, id, kind, parentId, synthetic, endingKind, endedOn } = record;
  const ending = endingKind && endedOn ? { kind: endingKind, endedOn: dayOf(endedOn) } : null;
  return { key, id, kind, parentId, synthetic, versions: [version], ending };
}

function versionFacts(record: VersionRecord): VersionFacts {
  const { id, version, title, complete } = record;
  return {
    key: `${id}/${version}`,
    version,
    title,
    validFrom: dayOrNull(record.validFrom),
    validTo: dayOrNull(record.validTo),
    complete,
    approvedOn: dayOrNull(record.approvedOn),
  };
}
