import type { AgreementState } from './agreement-state.ts';
import { refuse } from './refusal.ts';
import type { Write } from './write.ts';

/** A sub-agreement that would lie outside, and by which of its areas and categories of data; by none of them where it is its days. */
interface Outside {
  readonly title: string;
  readonly areas: readonly string[];
  readonly categories: readonly string[];
}

/**
 * Refuses a version of a county agreement, once its last approval is written, that leaves a sub-agreement outside on a day
 * from today on. Nobody's sub-agreement is ended or cut by others: its parties change or end it first. The lock on the
 * county agreement, which every step of a sub-agreement takes too, keeps what is read here as it is.
 */
export async function requireRoomBelow({ query, today }: Write, above: AgreementState): Promise<void> {
  const under = await query<{ readonly id: string }>('SELECT id FROM agreement WHERE parent_id = $1', [
    above.id,
  ]);
  const ids = under.map(({ id }) => id);
  if (ids.length === 0) return;
  const [outside] = await query<Outside>(OUTSIDE, [above.id, ids, today]);
  if (outside === undefined) return;
  const { title, areas, categories } = outside;
  const named = [
    ...(areas.length > 0 ? [`covers ${areas.join(', ')}`] : []),
    ...(categories.length > 0 ? [`selects ${categories.join(', ')}`] : []),
  ];
  const what = named.length > 0 ? named.join(' and ') : 'is in force on days';
  refuse(
    'SUB_AGREEMENT_OUTSIDE',
    `The sub-agreement "${title}" ${what} that version ${above.newest.version} leaves out: revise or terminate it first.`,
    'basedOnVersion',
  );
}

/** On each day from $3 on, a sub-agreement needs its county agreement in force, in a version that covers its areas and selects its categories. */
const OUTSIDE = `
  WITH spans AS (
    SELECT f.agreement_id, f.version, daterange(greatest(f.in_force_from, $3::date), f.in_force_to, '[]') AS days
    FROM agreement_in_force f
    WHERE f.agreement_id = ANY ($1::text || $2::text[]) AND coalesce(f.in_force_to, 'infinity') >= $3::date
  ), outside AS (
    SELECT u.agreement_id, u.version, r.area::text AS area, NULL AS category
    FROM spans u
    JOIN spans o ON o.agreement_id = $1 AND o.days && u.days
    JOIN agreement_area r ON r.agreement_id = u.agreement_id AND r.version = u.version
    WHERE u.agreement_id <> $1
      AND NOT EXISTS (SELECT FROM agreement_area c
                      WHERE c.agreement_id = o.agreement_id AND c.version = o.version AND c.area = r.area)
    UNION
    SELECT u.agreement_id, u.version, NULL, d.category::text
    FROM spans u
    JOIN spans o ON o.agreement_id = $1 AND o.days && u.days
    JOIN agreement_data_category d ON d.agreement_id = u.agreement_id AND d.version = u.version
    WHERE u.agreement_id <> $1
      AND NOT EXISTS (SELECT FROM agreement_data_category c
                      WHERE c.agreement_id = o.agreement_id AND c.version = o.version AND c.category = d.category)
    UNION
    SELECT u.agreement_id, u.version, NULL, NULL
    FROM spans u
    WHERE u.agreement_id <> $1
      AND NOT coalesce((SELECT range_agg(o.days) FROM spans o WHERE o.agreement_id = $1) @> u.days, false)
  )
  SELECT v.title, array_remove(array_agg(o.area ORDER BY o.area), NULL) AS areas,
         array_remove(array_agg(o.category ORDER BY o.category), NULL) AS categories
  FROM outside o
  JOIN agreement_version v USING (agreement_id, version)
  GROUP BY o.agreement_id, o.version, v.title
  ORDER BY o.agreement_id, o.version
  LIMIT 1`;
