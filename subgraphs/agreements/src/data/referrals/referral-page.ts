import type { Query } from '@samspill/shared/database/database';
import type { Day } from '@samspill/shared/day';
import type { Page } from '@samspill/shared/page';
import type { ReferralState } from '../../generated/graph.ts';
import type { ReferralReach } from './referral-reach.ts';
import { readReferrals, type ReferralRow } from './referral-row.ts';
import { UNANSWERED } from './referral-states.ts';

/** Which referrals a list holds: those that have come to, or were sent from, where the viewer works. */
export interface ReferralConditions {
  readonly way: 'INCOMING' | 'SENT';
  /** Null where nothing is asked. */
  readonly state: ReferralState | null;
  readonly overdueOnly: boolean;
  readonly today: Day;
}

/** A page of a list: `after` is the place of the last one of the page before. */
export interface ReferralPage {
  readonly conditions: ReferralConditions;
  readonly size: number;
  readonly after: { readonly sentOn: Day; readonly id: string } | null;
}

/** A list of referrals: nobody of it is read, or said to be, until a page is asked for, and then once. */
export interface ReferralConnectionRow {
  readonly conditions: ReferralConditions;
  readonly page: () => Promise<Page<ReferralRow>>;
}

/** The referrals of a page and one more where more follow, newest first. */
export function referralPage(
  query: Query,
  reach: ReferralReach,
  { conditions, size, after }: ReferralPage,
): Promise<readonly ReferralRow[]> {
  return readReferrals(
    query,
    `WHERE ${CONDITIONS}
       AND ($7::date IS NULL OR r.sent_on < $7::date OR (r.sent_on = $7::date AND r.id > $8))
     ORDER BY r.sent_on DESC, r.id
     LIMIT $9`,
    [...parametersOf(reach, conditions), after?.sentOn ?? null, after?.id ?? '', size + 1],
  );
}

/** How many referrals a list holds. */
export async function referralCount(
  query: Query,
  reach: ReferralReach,
  conditions: ReferralConditions,
): Promise<number> {
  const [counted] = await query<{ readonly referrals: number }>(
    `SELECT count(*)::int AS referrals
     FROM referral r
     CROSS JOIN LATERAL (SELECT s.kind FROM referral_step s
                         WHERE s.referral_id = r.id ORDER BY s.position DESC LIMIT 1) AS last
     WHERE ${CONDITIONS}`,
    parametersOf(reach, conditions),
  );
  return counted?.referrals ?? 0;
}

/** `$1` is the side of the county's end in this list; whoever reaches all places of a side is asked for none. */
const CONDITIONS = `
  ((r.from_side = $1::referral_side AND ($2::text[] IS NULL OR r.county_code = ANY($2::text[])))
    OR (r.from_side <> $1::referral_side AND ($3::text[] IS NULL OR r.unit_number = ANY($3::text[]))))
  AND ($4::referral_state IS NULL OR last.kind = $4::referral_state)
  AND ($5::date IS NULL OR (r.due_on < $5::date AND last.kind = ANY($6::referral_state[])))`;

function parametersOf(
  { counties, units }: ReferralReach,
  { way, state, overdueOnly, today }: ReferralConditions,
): readonly unknown[] {
  return [
    way === 'SENT' ? 'COUNTY' : 'NAV',
    counties === 'ALL' ? null : counties,
    units === 'ALL' ? null : units,
    state,
    overdueOnly ? today : null,
    UNANSWERED,
  ];
}
