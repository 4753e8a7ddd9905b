import type { SignedInViewer } from '../../access/viewer.ts';
import { pseudonymOf } from '../../people/pseudonym-of.ts';
import { scopesIn, textClaim } from '../claim.ts';
import type { IssuerOf } from '../issuer.ts';
import { refuseToken } from '../token-codes.ts';
import type { Claims } from '../verify-token.ts';
import { isSyntheticIdentityNumber } from './synthetic-identity-number.ts';

/** What ID-porten calls the highest level, today and before. */
const HIGH: readonly string[] = ['idporten-loa-high', 'Level4'];

/** A citizen on their own behalf, known by a keyed hash alone: the number itself goes no further than this function. */
export function citizenViewer(
  claims: Claims,
  issuer: IssuerOf<'IDPORTEN' | 'TOKENX'>,
  pseudonymKey: string,
): SignedInViewer {
  const number = textClaim(claims, 'pid') ?? refuseToken('TOKEN_CLAIMS_WRONG');
  if (!HIGH.includes(textClaim(claims, 'acr') ?? '')) refuseToken('TOKEN_LEVEL_TOO_LOW');
  if (!isSyntheticIdentityNumber(number)) refuseToken('TOKEN_PERSON_REFUSED');
  return {
    kind: 'CITIZEN',
    issuer: issuer.name,
    subject: pseudonymOf(number, pseudonymKey),
    organisationNumber: null,
    supplierNumber: null,
    grants: [],
    scopes: scopesIn(claims),
  };
}
