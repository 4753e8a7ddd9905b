import type { Day } from '@samspill/shared/day';
import { sql, type Sql } from './db.ts';

/**
 * SQL for the end of the time in force of agreement `a` that holds a day or begins next after it, as known on the day:
 * 'infinity' where it has no end, null where no such time is known.
 */
export const endOfTimeInForce = (day: Day): Sql => sql`(
  SELECT min(coalesce(k.in_force_to, 'infinity'))
  FROM agreement_in_force_known_on(${day}::date) k
  WHERE k.agreement_id = a.id AND (k.in_force_to IS NULL OR k.in_force_to >= ${day}::date)
    AND NOT EXISTS (SELECT FROM agreement_in_force_known_on(${day}::date) next
                    WHERE next.agreement_id = a.id AND next.in_force_from = k.in_force_to + 1))`;

/** SQL for `shown`, the first and last valid day of the version of agreement `a` that counts on a day: as `versionOn`. */
export const shownVersion = (day: Day): Sql => sql`LATERAL (
  SELECT s.valid_from, s.valid_to
  FROM agreement_version_standing s
  JOIN agreement_version v ON v.agreement_id = s.agreement_id AND v.version = s.version
  CROSS JOIN LATERAL (SELECT coalesce(coalesce(v.drafted_on, s.approved_on) <= ${day}::date, true) AS drafted) AS known
  WHERE s.agreement_id = a.id
  ORDER BY known.drafted DESC,
           greatest(s.valid_from, s.approved_on) <= ${day}::date AND s.approved_on IS NOT NULL DESC,
           coalesce(s.approved_on <= ${day}::date, false) DESC,
           CASE WHEN known.drafted THEN -s.version ELSE s.version END
  LIMIT 1) AS shown`;

/** SQL for the last day of agreement `a`, of which version `shown` counts on the day: what `lastDayOn` works out. */
export const lastDay = (day: Day): Sql => sql`coalesce(
  ${endOfTimeInForce(day)},
  (SELECT max(k.in_force_to) FROM agreement_in_force_known_on(${day}::date) k WHERE k.agreement_id = a.id),
  least(shown.valid_to, (SELECT e.ended_on FROM agreement_ending e WHERE e.agreement_id = a.id)),
  'infinity')`;
