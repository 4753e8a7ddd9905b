import { NAV_NUMBER } from '@samspill/shared/access/nav-number';
import type { Day } from '@samspill/shared/day';
import type { AccessExplanationRow } from './access-explanation.ts';
import { agreementTerms } from './agreement-terms.ts';
import type { Db } from './db.ts';
import { explainCounty } from './explain-county.ts';

/** For whom access is explained, and on which day. */
export interface AccessAsked {
  readonly organisationNumber: string;
  /** Null for every county that the organisation acts in. */
  readonly countyCode: string | null;
  readonly day: Day;
}

/** What can flow for NAV or for the authority of a county of the day, in two statements; null for any other organisation. */
export async function explainAccess(
  db: Db,
  { organisationNumber, countyCode, day }: AccessAsked,
): Promise<AccessExplanationRow | null> {
  const acting = await countiesOf(db, organisationNumber, day);
  if (acting.length === 0) return null;
  const codes = acting.filter((code) => countyCode === null || code === countyCode);
  const terms = await agreementTerms(db, codes, { first: day, last: null });
  return { organisationNumber, day, counties: codes.map((code) => explainCounty(code, terms, day)) };
}

/** The codes of the counties of the day that an organisation acts in: NAV in all. */
async function countiesOf(db: Db, organisationNumber: string, day: Day): Promise<readonly string[]> {
  const counties = await db.$queryRaw<{ readonly code: string }[]>`
    SELECT code FROM county
    WHERE (organisation_number = ${organisationNumber} OR ${organisationNumber === NAV_NUMBER})
      AND (valid_from IS NULL OR valid_from <= ${day}::date)
      AND (valid_to IS NULL OR valid_to >= ${day}::date)
    ORDER BY code`;
  return counties.map(({ code }) => code);
}
