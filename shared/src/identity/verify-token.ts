import { errors, jwtVerify, type JWTPayload } from 'jose';
import { SamspillError } from '../errors.ts';
import type { UnverifiedToken } from './bearer-token.ts';
import type { Issuer } from './issuer.ts';
import type { FindKey } from './read-keys.ts';
import { refuseToken, type TokenCode } from './token-codes.ts';

/** How far the clocks of an issuer and of this program may differ. */
const TOLERANCE_SECONDS = 2;

/** What a verified token says, by the names of its claims. */
export type Claims = Readonly<JWTPayload>;

export interface Verification {
  readonly issuer: Pick<Issuer, 'issuer' | 'audience' | 'algorithms'>;
  readonly findKey: FindKey;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** Verifies that a token is signed by its issuer, for this graph, and now; gives what it says, or refuses it with a code. */
export async function verifyToken(
  token: UnverifiedToken,
  { issuer, findKey, now }: Verification,
): Promise<Claims> {
  const algorithms: readonly string[] = issuer.algorithms;
  if (!algorithms.includes(token.algorithm)) refuseToken('TOKEN_ALGORITHM_REFUSED');
  try {
    const { payload } = await jwtVerify(token.text, findKey, {
      algorithms: [...algorithms],
      issuer: issuer.issuer,
      audience: issuer.audience,
      clockTolerance: TOLERANCE_SECONDS,
      currentDate: new Date(now()),
      requiredClaims: ['exp'],
    });
    return payload;
  } catch (fault) {
    if (fault instanceof SamspillError) throw fault;
    return refuseToken(codeOf(fault));
  }
}

function codeOf(fault: unknown): TokenCode {
  if (fault instanceof errors.JWTExpired) return 'TOKEN_EXPIRED';
  if (fault instanceof errors.JWTClaimValidationFailed) return claimCode(fault);
  if (fault instanceof errors.JWSSignatureVerificationFailed) return 'TOKEN_SIGNATURE_WRONG';
  if (fault instanceof errors.JWKSNoMatchingKey) return 'TOKEN_KEY_UNKNOWN';
  if (fault instanceof errors.JWKSMultipleMatchingKeys) return 'TOKEN_KEY_UNKNOWN';
  if (fault instanceof errors.JOSEAlgNotAllowed) return 'TOKEN_ALGORITHM_REFUSED';
  if (fault instanceof errors.JWSInvalid || fault instanceof errors.JWTInvalid) return 'TOKEN_MALFORMED';
  if (fault instanceof errors.JOSENotSupported) return 'TOKEN_MALFORMED';
  // What is left is a published key that cannot be used.
  return 'TOKEN_KEYS_UNAVAILABLE';
}

function claimCode({ claim, reason }: errors.JWTClaimValidationFailed): TokenCode {
  if (claim === 'aud') return 'TOKEN_AUDIENCE_WRONG';
  if (claim === 'iss') return 'TOKEN_ISSUER_UNKNOWN';
  return claim === 'nbf' && reason === 'check_failed' ? 'TOKEN_NOT_YET_VALID' : 'TOKEN_CLAIMS_WRONG';
}
