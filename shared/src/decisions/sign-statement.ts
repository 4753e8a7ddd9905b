import { CompactSign, type CryptoKey } from 'jose';
import {
  LIFETIME_SECONDS,
  STATEMENT_ALGORITHM,
  type Envelope,
  type Side,
  type StatementType,
} from './statement.ts';

/** Who signs: a side with its private key, under the name by which the others find the public half. */
export interface Signer {
  readonly side: Side;
  readonly kid: string;
  readonly privateKey: CryptoKey;
}

/** What is signed, for whom, under which id, at which time. */
export interface Signing<Content> {
  readonly type: StatementType;
  readonly audience: Side;
  readonly content: Content;
  /** An id that is given once. */
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** Signs a statement that lives ten seconds. */
export function signStatement<Content extends object>(
  signer: Signer,
  { type, audience, content, id, now }: Signing<Content>,
): Promise<string> {
  const iat = Math.floor(now / 1000);
  const envelope: Envelope = {
    iss: signer.side,
    aud: audience,
    jti: id,
    iat,
    exp: iat + LIFETIME_SECONDS,
  };
  return new CompactSign(Buffer.from(JSON.stringify({ ...content, ...envelope })))
    .setProtectedHeader({ alg: STATEMENT_ALGORITHM, typ: type, kid: signer.kid })
    .sign(signer.privateKey);
}
