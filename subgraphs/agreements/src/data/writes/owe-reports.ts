import type { Write } from './write.ts';

/**
 * Writes the reports that a county agreement owes: one for each calendar year in which it is in force, due on 1 March of
 * the year after. Without an end they are written up to next year; never more than ten years ahead.
 */
export async function oweReports({ query, today }: Write, agreementId: string): Promise<void> {
  await query(
    `INSERT INTO report (id, agreement_id, period_kind, period_label, period_start, period_end, due_on)
     SELECT gen_random_uuid()::text, $1::text, 'YEAR', y::text, make_date(y, 1, 1), make_date(y, 12, 31), make_date(y + 1, 3, 1)
     FROM (
       SELECT DISTINCT generate_series(
         extract(year FROM f.in_force_from)::int,
         extract(year FROM least(coalesce(f.in_force_to, greatest(f.in_force_from, $2::date) + interval '1 year'),
                                 greatest(f.in_force_from, $2::date) + interval '10 years'))::int) AS y
       FROM agreement_in_force f
       JOIN agreement a ON a.id = f.agreement_id AND a.kind = 'COUNTY'
       WHERE f.agreement_id = $1
     ) AS years
     ON CONFLICT (agreement_id, period_start, period_kind) DO NOTHING`,
    [agreementId, today],
  );
}
