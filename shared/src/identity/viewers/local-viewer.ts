import type { SignedInViewer } from '../../access/viewer.ts';
import { pseudonymOf } from '../../people/pseudonym-of.ts';
import { listClaim, scopesIn, textClaim } from '../claim.ts';
import type { IssuerOf } from '../issuer.ts';
import { grantsFor, type RoleRow } from '../role-row.ts';
import { refuseToken } from '../token-codes.ts';
import type { Claims } from '../verify-token.ts';
import { isSyntheticIdentityNumber } from './synthetic-identity-number.ts';

const KINDS = ['PERSON', 'MACHINE', 'ORGANISATION', 'CITIZEN'] as const;

/** Whom the local issuer's tokens give their roles, and how a citizen among them is named. */
export interface LocalChoice {
  readonly rows: readonly RoleRow[];
  readonly pseudonymKey: string;
}

/** One of the cast of the embedded start: the token says all but the roles, which follow from the table here too. */
export function localViewer(
  claims: Claims,
  issuer: IssuerOf<'LOCAL'>,
  { rows, pseudonymKey }: LocalChoice,
): SignedInViewer {
  const kind = KINDS.find((one) => one === claims['kind']);
  const subject = kind === 'CITIZEN' ? citizenOf(claims, pseudonymKey) : textClaim(claims, 'sub');
  if (kind === undefined || subject === null) return refuseToken('TOKEN_CLAIMS_WRONG');
  return {
    kind,
    issuer: issuer.name,
    subject,
    organisationNumber: textClaim(claims, 'organisation'),
    supplierNumber: null,
    grants: grantsFor(rows, { groups: listClaim(claims, 'groups') }),
    scopes: scopesIn(claims),
  };
}

/** As ID-porten's citizens are: by a keyed hash alone. */
function citizenOf(claims: Claims, pseudonymKey: string): string | null {
  const number = textClaim(claims, 'pid');
  if (number === null) return null;
  if (!isSyntheticIdentityNumber(number)) refuseToken('TOKEN_PERSON_REFUSED');
  return pseudonymOf(number, pseudonymKey);
}
