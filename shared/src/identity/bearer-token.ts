import { decodeJwt, decodeProtectedHeader } from 'jose';
import { refuseToken } from './token-codes.ts';

/** Longer than any token with a few hundred groups. */
const LIMIT_CHARACTERS = 16_384;

/** A token as it came: nothing that it says is believed yet. */
export interface UnverifiedToken {
  readonly text: string;
  readonly issuer: string;
  readonly algorithm: string;
}

/** Reads the header of a request; null when it has none. */
export function readBearerToken(authorization: string | undefined): UnverifiedToken | null {
  if (authorization === undefined) return null;
  if (authorization.length > LIMIT_CHARACTERS) refuseToken('TOKEN_TOO_LONG');
  const text = /^bearer +([\w-]+\.[\w-]+\.[\w-]*)$/i.exec(authorization)?.[1];
  if (text === undefined) return refuseToken('TOKEN_MALFORMED');
  const said = decoded(text);
  if (said === null) return refuseToken('TOKEN_MALFORMED');
  return { text, issuer: said.issuer ?? refuseToken('TOKEN_ISSUER_UNKNOWN'), algorithm: said.algorithm };
}

function decoded(text: string) {
  try {
    const { alg } = decodeProtectedHeader(text);
    const { iss } = decodeJwt(text);
    return typeof alg === 'string' ? { algorithm: alg, issuer: typeof iss === 'string' ? iss : null } : null;
  } catch {
    return null;
  }
}
