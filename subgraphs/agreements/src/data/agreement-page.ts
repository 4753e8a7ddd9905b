import type { ReadingScope } from '@samspill/shared/access/reading-scope';
import type { Day } from '@samspill/shared/day';
import type { Page } from '@samspill/shared/page';
import type { AgreementKind, AgreementOrder } from '../generated/graph.ts';
import type { AgreementRow } from './agreement-life.ts';
import { readAgreements, type KeyedAgreement } from './agreements.ts';
import { NO_SQL, sql, type Db, type Sql } from './db.ts';
import { readableAgreements } from './readable-agreements.ts';
import { endOfTimeInForce, lastDay, shownVersion } from './last-day.ts';

/** Which agreements are asked for; null where nothing is asked. The conditions hold, and agreements are shown, on the day. */
export interface AgreementConditions {
  readonly kind: AgreementKind | null;
  readonly countyCode: string | null;
  readonly inForce: boolean | null;
  readonly endingWithinDays: number | null;
  readonly day: Day;
  /** How far the viewer's reading goes: what lies outside is neither given nor counted. */
  readonly scope: ReadingScope;
}

/** One page of agreements, ordered by the first or last day that they have on the day of the conditions. */
export interface AgreementPageArguments {
  readonly conditions: AgreementConditions;
  readonly order: AgreementOrder;
  readonly size: number;
  /** Day (null: none) and id of the last agreement of the page before; null for the first page. */
  readonly after: { readonly day: Day | null; readonly id: string } | null;
}

/** A page of agreements; how many there are in all is asked for by the conditions. */
export interface AgreementConnectionRow extends Page<AgreementRow> {
  readonly conditions: AgreementConditions;
}

/** The agreements after a place in the order, one more than the page holds. */
export function agreementPage(
  db: Db,
  { conditions, order, size, after }: AgreementPageArguments,
): Promise<readonly KeyedAgreement[]> {
  const { day, scope } = conditions;
  const { place, by, behind } = ORDERS[order];
  return readAgreements(
    db,
    sql`SELECT '', a.id, row_number() OVER (ORDER BY ${by})
        FROM ${readableAgreements(scope, conditions.countyCode)}
        CROSS JOIN ${shownVersion(day)}
        CROSS JOIN LATERAL (SELECT ${place(day)} AS day) AS sorted
        WHERE ${conditionsOn(conditions)} ${after === null ? NO_SQL : sql`AND ${behind(after.day, after.id)}`}
        ORDER BY ${by}
        LIMIT ${size + 1}`,
  );
}

/** How many agreements meet the conditions. */
export async function agreementCount(db: Db, conditions: AgreementConditions): Promise<number> {
  const [counted] = await db.$queryRaw<{ readonly count: number }[]>`
    SELECT count(*)::int AS count
    FROM ${readableAgreements(conditions.scope, conditions.countyCode)}
    WHERE ${conditionsOn(conditions)}`;
  return counted?.count ?? 0;
}

interface Order {
  /** The day that an agreement is sorted by. */
  readonly place: (day: Day) => Sql;
  readonly by: Sql;
  readonly behind: (day: Day | null, id: string) => Sql;
}

/** An open day is the last in each order; agreements of the same day follow each other by id. */
const ORDERS: Readonly<Record<AgreementOrder, Order>> = {
  VALID_FROM_DESC: {
    place: () => sql`coalesce(shown.valid_from, '-infinity')`,
    by: sql`sorted.day DESC, a.id`,
    behind: (day, id) =>
      sql`(sorted.day < ${day ?? '-infinity'}::date OR
           (sorted.day = ${day ?? '-infinity'}::date AND a.id > ${id}))`,
  },
  VALID_TO_ASC: {
    place: lastDay,
    by: sql`sorted.day, a.id`,
    behind: (day, id) => sql`(sorted.day, a.id) > (${day ?? 'infinity'}::date, ${id})`,
  },
};

function conditionsOn({ kind, countyCode, inForce, endingWithinDays, day }: AgreementConditions): Sql {
  const isInForce = sql`EXISTS (
    SELECT FROM agreement_in_force f WHERE f.agreement_id = a.id AND f.in_force_from <= ${day}::date
      AND (f.in_force_to IS NULL OR f.in_force_to >= ${day}::date))`;
  const conditions = [
    kind === null ? NO_SQL : sql`AND a.kind = ${kind}::agreement_kind`,
    countyCode === null
      ? NO_SQL
      : sql`AND (SELECT true FROM agreement_county c
                 WHERE c.agreement_id = a.id AND c.county_code = ${countyCode} LIMIT 1)`,
    inForce === null ? NO_SQL : sql`AND ${isInForce} = ${inForce}`,
    endingWithinDays === null
      ? NO_SQL
      : sql`AND ${isInForce} AND ${endOfTimeInForce(day)} <= ${day}::date + ${endingWithinDays}::int`,
  ];
  return conditions.reduce((all, condition) => sql`${all} ${condition}`, sql`TRUE`);
}
