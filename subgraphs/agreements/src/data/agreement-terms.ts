import { dayOf, dayOrNull, type Day } from '@samspill/shared/day';
import type { CooperationArea, DataCategory } from '../generated/graph.ts';
import type { Db } from './db.ts';

/** A time in which one version of a county agreement or sub-agreement is in force, and what that version carries. */
export interface AgreementTerm {
  readonly id: string;
  /** The county agreement that it stands under; null when it is one itself. */
  readonly parentId: string | null;
  readonly version: number;
  readonly from: Day;
  /** The last day; null when it has no end. */
  readonly to: Day | null;
  readonly synthetic: boolean;
  readonly counties: readonly string[];
  readonly areas: readonly CooperationArea[];
  readonly categories: readonly DataCategory[];
}

/** Days from the one to the other, both included; null for no last one. */
export interface DaysAsked {
  readonly first: Day;
  readonly last: Day | null;
}

/**
 * The terms that touch some days of the agreements of these counties, county agreements first, in one statement. A
 * sub-agreement counts with a county agreement above it that is in force on one of the days. Only approved versions have a
 * term; `OFFSET 0` keeps each a lookup by key.
 */
export async function agreementTerms(
  db: Db,
  countyCodes: readonly string[],
  { first, last }: DaysAsked,
): Promise<readonly AgreementTerm[]> {
  const records = await db.$queryRaw<
    (Omit<AgreementTerm, 'from' | 'to'> & { readonly from: Date; readonly to: Date | null })[]
  >`
    WITH above AS (
      SELECT k.code, i.agreement_id, i.version, i.in_force_from, i.in_force_to
      FROM unnest(${[...countyCodes]}::text[]) AS k(code)
      CROSS JOIN LATERAL (
        SELECT * FROM county_agreement_in_force one
        WHERE one.county_code = k.code AND one.in_force_from <= coalesce(${last}::date, 'infinity')
          AND (one.in_force_to IS NULL OR one.in_force_to >= ${first}::date)
        OFFSET 0
      ) AS i
    ), term AS (
      SELECT agreement_id, version, in_force_from, in_force_to FROM above
      UNION
      SELECT f.agreement_id, f.version, f.in_force_from, f.in_force_to
      FROM (SELECT DISTINCT code, agreement_id FROM above) AS o
      CROSS JOIN LATERAL (SELECT one.id FROM agreement one WHERE one.parent_id = o.agreement_id OFFSET 0) AS u
      CROSS JOIN LATERAL (
        SELECT FROM agreement_county one WHERE one.agreement_id = u.id AND one.county_code = o.code OFFSET 0
      ) AS c
      CROSS JOIN LATERAL (
        SELECT * FROM agreement_in_force one
        WHERE one.agreement_id = u.id AND one.in_force_from <= coalesce(${last}::date, 'infinity')
          AND (one.in_force_to IS NULL OR one.in_force_to >= ${first}::date)
        OFFSET 0
      ) AS f
    )
    SELECT a.id, a.parent_id AS "parentId", t.version, t.in_force_from AS "from", t.in_force_to AS "to", a.synthetic,
           ARRAY(SELECT c.county_code FROM agreement_county c
                 WHERE c.agreement_id = a.id ORDER BY c.county_code) AS counties,
           ARRAY(SELECT r.area::text FROM agreement_area r
                 WHERE r.agreement_id = a.id AND r.version = t.version ORDER BY r.area) AS areas,
           ARRAY(SELECT d.category::text FROM agreement_data_category d
                 WHERE d.agreement_id = a.id AND d.version = t.version ORDER BY d.category) AS categories
    FROM term t
    CROSS JOIN LATERAL (SELECT * FROM agreement one WHERE one.id = t.agreement_id OFFSET 0) AS a
    ORDER BY a.parent_id IS NOT NULL, a.id, t.in_force_from`;
  return records.map((record) => ({ ...record, from: dayOf(record.from), to: dayOrNull(record.to) }));
}
