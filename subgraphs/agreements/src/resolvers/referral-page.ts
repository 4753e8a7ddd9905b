import { isDay } from '@samspill/shared/day';
import { fail } from '@samspill/shared/errors';
import { decodeCursor, pageOf, pageSize, type Page } from '@samspill/shared/page';
import type { Context } from '../context.ts';
import type { ReferralConditions, ReferralConnectionRow } from '../data/referrals/referral-page.ts';
import type { ReferralRow } from '../data/referrals/referral-row.ts';
import type { QueryIncomingReferralsArgs } from '../generated/graph.ts';

const REFERRALS = { usual: 50, most: 100 };

/** A page of the referrals that have come to where the viewer works, or that were sent from there; each list has cursors of its own. */
export function listReferrals(
  way: ReferralConditions['way'],
  { state, overdueOnly, first, after }: Partial<QueryIncomingReferralsArgs>,
  { referrals, today }: Context,
): ReferralConnectionRow {
  referrals.requireLists();
  const size = pageSize(first, REFERRALS);
  const conditions = { way, state: state ?? null, overdueOnly: overdueOnly ?? false, today };
  const place = placeOf(after, way);
  let asked: Promise<Page<ReferralRow>> | undefined;
  const read = async () => {
    const rows = await referrals.page({ conditions, size, after: place });
    return pageOf(rows, size, ({ sentOn, id }) => [way, sentOn, id]);
  };
  return { conditions, page: () => (asked ??= read()) };
}

function placeOf(after: string | null | undefined, way: ReferralConditions['way']) {
  const cursor = decodeCursor(after, 3);
  if (cursor === null) return null;
  const [given, sentOn = '', id = ''] = cursor;
  if (given === way && isDay(sentOn)) return { sentOn, id };
  return fail(
    'INVALID_CURSOR',
    'The cursor in `after` was not given out by this list; leave it out to begin at the start.',
  );
}
