import { addDays } from '@samspill/shared/day';
import type { Cells } from '@samspill/shared/reference/cell';
import type { SyntheticTable } from '@samspill/shared/synthetic/synthetic-table';
import type { InventedReferral } from './invented-referral.ts';

/** What they are all for: the area of it is covered by every agreement on routines. */
const PURPOSE = 'FOLLOW_UP_OF_YOUNG_PEOPLE';

/** The tables of referrals and of what was done with them; the invented ones alone are replaced. */
export function referralTables(all: readonly InventedReferral[]): readonly SyntheticTable[] {
  return [
    {
      table: 'referral',
      key: ['id'],
      count: all.length,
      rows: () => all.map(referralRow),
      where: 'invented',
    },
    {
      table: 'referral_step',
      key: ['referral_id', 'position'],
      count: all.reduce((sum, { steps }) => sum + steps.length, 0),
      rows: function* () {
        for (const referral of all) yield* stepRows(referral);
      },
      where: 'referral_id IN (SELECT id FROM referral WHERE invented)',
    },
  ];
}

function referralRow(referral: InventedReferral): Cells {
  const { id, personId, fromSide, countyCode, unitNumber, routineId, responseDays, steps } = referral;
  const sentOn = steps[0]?.on ?? null;
  return {
    id,
    person_id: personId,
    from_side: fromSide,
    county_code: countyCode,
    unit_number: unitNumber,
    routine_id: routineId,
    response_days: responseDays === null ? null : String(responseDays),
    purpose: PURPOSE,
    sent_on: sentOn,
    due_on: sentOn === null || responseDays === null ? null : addDays(sentOn, responseDays),
    invented: 'true',
  };
}

/** Whatever is done on one day is done an hour after the other. */
function stepRows({ id, fromSide, steps }: InventedReferral): readonly Cells[] {
  const receiver = fromSide === 'NAV' ? 'COUNTY' : 'NAV';
  return steps.map(({ kind, on, reason }, at) => ({
    referral_id: id,
    position: String(at + 1),
    kind,
    taken_at: `${on}T${String(8 + at).padStart(2, '0')}:00:00Z`,
    side: kind === 'SENT' ? fromSide : receiver,
    reason,
    reason_text: null,
  }));
}
