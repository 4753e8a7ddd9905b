import type { StatementCode } from '@samspill/shared/decisions/statement-codes';
import { Refusal, REFUSALS, type RefusalCode } from './refusal.ts';

/** What the steps of agreements and of referrals refuse alike. */
const ALIKE = ['KEY_INVALID', 'KEY_REUSED', 'TEXT_INVALID', 'PERSONAL_DATA'] as const;

/** Every code with which a step of a referral is refused, beside those of what is signed. The list is closed; `docs/referrals.md` holds the same table and a test keeps them equal. */
export const REFERRAL_REFUSALS = {
  NOT_SIGNED_IN: 'Nobody has signed in.',
  PERSON_NEEDED: 'A program, an organisation as such or a citizen cannot do this: it takes a person at work.',
  ROLE_NOT_ALLOWED: 'The viewer has no role that may do this.',
  UNKNOWN_PERSON: 'There is no such person in the graph.',
  NOT_FOLLOWED_UP: 'The viewer guides the person, and does not follow the person up.',
  OTHER_PLACE: "The viewer's role is for another county or NAV unit than the one where the person is.",
  NOT_RECEIVER: 'The referral has come to another place: only the staff there takes this step.',
  PURPOSE_MISSING: 'The request does not say what the person is referred for.',
  DESTINATION_INVALID: 'It is not said where to, or both a NAV unit and a county are named.',
  UNKNOWN_ROUTINE: 'There is no such routine.',
  ROUTINE_ELSEWHERE: 'The routine, or the agreement that it stands under, is not for both places.',
  ROUTINE_NOT_IN_FORCE: 'The agreement that the routine stands under is not in force today.',
  AREA_NOT_COVERED: 'The agreement does not cover the area of the purpose.',
  ALREADY_REFERRED: 'The person has been referred to that place, and the referral is still open.',
  UNKNOWN_REFERRAL: 'There is no such referral that the viewer may see.',
  WRONG_STATE: 'The step does not follow on the state that the referral is in.',
  REASON_REQUIRED: 'The reason is OTHER and not said in words, or another and said in words.',
  KEY_INVALID: REFUSALS.KEY_INVALID,
  KEY_REUSED: REFUSALS.KEY_REUSED,
  TEXT_INVALID: REFUSALS.TEXT_INVALID,
  PERSONAL_DATA: REFUSALS.PERSONAL_DATA,
} as const satisfies Readonly<Record<string, string>>;

export type ReferralRefusalCode = keyof typeof REFERRAL_REFUSALS | StatementCode;

/** A step of a referral that was not done, as a value. */
export interface ReferralRefusedRow {
  readonly __typename: 'ReferralRefused';
  readonly code: ReferralRefusalCode;
  readonly message: string;
  readonly field: string | null;
}

class ReferralRefusal extends Error {
  readonly row: ReferralRefusedRow;

  constructor(row: Omit<ReferralRefusedRow, '__typename'>) {
    super(row.message);
    this.name = 'ReferralRefusal';
    this.row = { __typename: 'ReferralRefused', ...row };
  }
}

/** The only way a step of a referral says no: a code of the closed list, a sentence with what would help, the field of the input. */
export function refuseReferral(
  code: ReferralRefusalCode,
  message: string,
  field: string | null = null,
): never {
  throw new ReferralRefusal({ code, message, field });
}

/** The refusal that a step ended with; null for what is a fault. */
export function refusedReferral(fault: unknown): ReferralRefusedRow | null {
  if (fault instanceof ReferralRefusal) return fault.row;
  if (!(fault instanceof Refusal)) return null;
  const { code, message, field } = fault.row;
  return isAlike(code) ? { __typename: 'ReferralRefused', code, message, field } : null;
}

function isAlike(code: RefusalCode): code is (typeof ALIKE)[number] {
  return ALIKE.some((one) => one === code);
}
