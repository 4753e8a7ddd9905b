import { compactVerify, errors } from 'jose';
import type { z } from 'zod';
import { SamspillError } from '../errors.ts';
import type { FindKey } from '../identity/read-keys.ts';
import { jsonOf, readHeader } from './read-header.ts';
import { believed, refused, type Verdict } from './refusal.ts';
import type { StatementCode } from './statement-codes.ts';
import {
  LIFETIME_SECONDS,
  SKEW_SECONDS,
  STATEMENT_ALGORITHM,
  type Envelope,
  type Side,
  type StatementType,
} from './statement.ts';

/** What a verifier expects of a statement, whatever the statement says. */
export interface Expectation<Said extends Envelope> {
  readonly type: StatementType;
  readonly shape: z.ZodType<Said>;
  readonly issuer: Side;
  readonly audience: Side;
  /** Finds the public keys of the issuer, and no others. */
  readonly findKey: FindKey;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** Verifies that a statement was signed by its issuer, for this side, in this form, and just now; never throws. */
export async function verifyStatement<Said extends Envelope>(
  text: string,
  expected: Expectation<Said>,
): Promise<Verdict<Said, StatementCode>> {
  const header = readHeader(text, expected.type);
  if (!header.ok) return header;
  const faulty = await signatureFault(text, expected.findKey);
  if (faulty !== null) return refused(faulty);
  const said = expected.shape.safeParse(jsonOf(text.split('.')[1] ?? ''));
  if (!said.success) return refused('STATEMENT_MALFORMED');
  const code = envelopeFault(said.data, expected);
  return code === null ? believed(said.data) : refused(code);
}

async function signatureFault(text: string, findKey: FindKey): Promise<StatementCode | null> {
  try {
    await compactVerify(text, findKey, { algorithms: [STATEMENT_ALGORITHM] });
    return null;
  } catch (fault) {
    if (fault instanceof SamspillError) return 'KEYS_UNAVAILABLE';
    if (fault instanceof errors.JWSSignatureVerificationFailed) return 'SIGNATURE_WRONG';
    if (fault instanceof errors.JWKSNoMatchingKey) return 'KEY_UNKNOWN';
    if (fault instanceof errors.JWKSMultipleMatchingKeys) return 'KEY_UNKNOWN';
    if (fault instanceof errors.JWSInvalid) return 'STATEMENT_MALFORMED';
    // What is left is a key that cannot be used.
    return 'KEYS_UNAVAILABLE';
  }
}

function envelopeFault(
  { iss, aud, iat, exp }: Envelope,
  { issuer, audience, now }: { readonly issuer: Side; readonly audience: Side; readonly now: number },
): StatementCode | null {
  if (iss !== issuer) return 'ISSUER_WRONG';
  if (aud !== audience) return 'AUDIENCE_WRONG';
  if (exp <= iat || exp - iat > LIFETIME_SECONDS) return 'LIFETIME_TOO_LONG';
  if (iat * 1000 > now + SKEW_SECONDS * 1000) return 'CLOCK_SKEW';
  return now >= (exp + SKEW_SECONDS) * 1000 ? 'STATEMENT_EXPIRED' : null;
}
