import { coversCounty, coversUnit, type Viewer } from '@samspill/shared/access/viewer';
import type { ReferralSide } from '../../generated/graph.ts';

/** The two ends of a referral, which are always a county and a unit of NAV, and which of them it comes from. */
export interface ReferralEnds {
  readonly fromSide: ReferralSide;
  readonly countyCode: string;
  readonly unitNumber: string;
}

/** One end: a county's follow-up service by the county's code, or a NAV office by its number. */
export interface ReferralEndRow {
  readonly side: ReferralSide;
  readonly place: string;
}

/** Where a referral comes from. */
export function senderOf({ fromSide, ...ends }: ReferralEnds): ReferralEndRow {
  return endOf(fromSide, ends);
}

/** Where it goes. */
export function receiverOf({ fromSide, ...ends }: ReferralEnds): ReferralEndRow {
  return endOf(fromSide === 'NAV' ? 'COUNTY' : 'NAV', ends);
}

/** Whether the viewer follows young people up at an end: for the county there, or for the office. */
export function worksAt(viewer: Viewer, { side, place }: ReferralEndRow): boolean {
  return side === 'COUNTY'
    ? coversCounty(viewer, place, ['FOLLOW_UP_COUNSELLOR'])
    : coversUnit(viewer, place, ['NAV_YOUTH_TEAM']);
}

function endOf(
  side: ReferralSide,
  { countyCode, unitNumber }: Omit<ReferralEnds, 'fromSide'>,
): ReferralEndRow {
  return { side, place: side === 'COUNTY' ? countyCode : unitNumber };
}
