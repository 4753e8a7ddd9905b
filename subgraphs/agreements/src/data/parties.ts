import { dayOrNull, type Day } from '@samspill/shared/day';
import type { CooperationArea, DataCategory, PartyRole } from '../generated/graph.ts';
import type { Db } from './db.ts';

/** One who signs a version; the numbers are null where no organisation of today is known to be the party. */
export interface PartyRow {
  readonly role: PartyRole;
  readonly nameAtSigning: string;
  readonly unitNumber: string | null;
  readonly organisationNumber: string | null;
  readonly approvedOn: Day | null;
  readonly approvedOnBehalfBecause: string | null;
  readonly synthetic: boolean;
}

/** An area that a version covers. */
export interface AgreedAreaRow {
  readonly area: CooperationArea;
  readonly synthetic: boolean;
}

type OfVersion<Row> = Row & { readonly versionKey: string };

/** The parties of each of these versions (`agreement id/version`), in the order of the text. */
export async function partiesOfVersions(
  db: Db,
  versionKeys: readonly string[],
): Promise<readonly OfVersion<PartyRow>[]> {
  const { ids, versions } = split(versionKeys);
  const parties = await db.$queryRaw<
    (OfVersion<Omit<PartyRow, 'approvedOn'>> & { approvedOn: Date | null })[]
  >`
    SELECT k.agreement_id || '/' || k.version AS "versionKey", p.role::text AS role,
           p.name_at_signing AS "nameAtSigning", p.unit_number AS "unitNumber",
           p.organisation_number AS "organisationNumber", p.approved_on AS "approvedOn",
           p.approved_on_behalf_because AS "approvedOnBehalfBecause", a.synthetic
    FROM unnest(${ids}::text[], ${versions}::int[]) AS k(agreement_id, version)
    CROSS JOIN LATERAL (
      SELECT * FROM agreement_party one
      WHERE one.agreement_id = k.agreement_id AND one.version = k.version OFFSET 0
    ) AS p
    CROSS JOIN LATERAL (SELECT one.synthetic FROM agreement one WHERE one.id = k.agreement_id OFFSET 0) AS a
    ORDER BY p.position`;
  return parties.map((party) => ({ ...party, approvedOn: dayOrNull(party.approvedOn) }));
}

/** The areas that each of these versions (`agreement id/version`) covers. */
export function areasOfVersions(
  db: Db,
  versionKeys: readonly string[],
): Promise<readonly OfVersion<AgreedAreaRow>[]> {
  const { ids, versions } = split(versionKeys);
  return db.$queryRaw<OfVersion<AgreedAreaRow>[]>`
    SELECT k.agreement_id || '/' || k.version AS "versionKey", r.area::text AS area, a.synthetic
    FROM unnest(${ids}::text[], ${versions}::int[]) AS k(agreement_id, version)
    CROSS JOIN LATERAL (
      SELECT * FROM agreement_area one
      WHERE one.agreement_id = k.agreement_id AND one.version = k.version OFFSET 0
    ) AS r
    CROSS JOIN LATERAL (SELECT one.synthetic FROM agreement one WHERE one.id = k.agreement_id OFFSET 0) AS a
    ORDER BY r.area`;
}

/** The categories of personal data that each of these versions (`agreement id/version`) selects. */
export function categoriesOfVersions(
  db: Db,
  versionKeys: readonly string[],
): Promise<readonly OfVersion<{ readonly category: DataCategory }>[]> {
  const { ids, versions } = split(versionKeys);
  return db.$queryRaw<OfVersion<{ readonly category: DataCategory }>[]>`
    SELECT k.agreement_id || '/' || k.version AS "versionKey", d.category::text AS category
    FROM unnest(${ids}::text[], ${versions}::int[]) AS k(agreement_id, version)
    CROSS JOIN LATERAL (
      SELECT * FROM agreement_data_category one
      WHERE one.agreement_id = k.agreement_id AND one.version = k.version OFFSET 0
    ) AS d
    ORDER BY d.category`;
}

function split(versionKeys: readonly string[]) {
  const parts = versionKeys.map((key) => key.split('/'));
  return { ids: parts.map(([id = '']) => id), versions: parts.map(([, version]) => Number(version)) };
}
