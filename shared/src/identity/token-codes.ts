import { fail, type ErrorCode } from '../errors.ts';

/** Every reason for which a token is refused, with what its holder is told: nothing of the token, and what would help. */
const TOKEN_REFUSALS = {
  TOKEN_MALFORMED:
    'The authorization header holds no token that can be read: send it as "Bearer" and a signed JWT.',
  TOKEN_TOO_LONG: 'The token is longer than 16 kB: ask its issuer for one with fewer groups.',
  TOKEN_ISSUER_UNKNOWN:
    'The token is from an issuer that this graph does not know: sign in with one that it does.',
  TOKEN_ALGORITHM_REFUSED: 'The token is signed in a way that its issuer does not use here.',
  TOKEN_KEY_UNKNOWN: 'The token is signed with a key that its issuer does not publish: get a new one.',
  TOKEN_SIGNATURE_WRONG: 'The signature of the token does not fit what it says.',
  TOKEN_AUDIENCE_WRONG: 'The token is meant for another service: ask its issuer for one for this graph.',
  TOKEN_EXPIRED: 'The token has expired: get a new one.',
  TOKEN_NOT_YET_VALID: 'The token is not valid yet: the clocks of its issuer and of this graph may differ.',
  TOKEN_CLAIMS_WRONG: 'The token does not say who acts, in the way that its issuer is known to say it.',
  TOKEN_LEVEL_TOO_LOW: 'The sign-in was not at the highest level: sign in again with an eID of level high.',
  TOKEN_PERSON_REFUSED: 'Only synthetic national identity numbers are taken here: sign in as a test person.',
  TOKEN_KEYS_UNAVAILABLE: 'The keys of the issuer cannot be read now: try again in a moment.',
} as const satisfies Partial<Record<ErrorCode, string>>;

export type TokenCode = keyof typeof TOKEN_REFUSALS;

/** Refuses a token with its code and the sentence that belongs to it. */
export function refuseToken(code: TokenCode): never {
  return fail(code, TOKEN_REFUSALS[code]);
}

/** Whether a code is one of a refused token. */
export function isTokenCode(code: string): code is TokenCode {
  return Object.hasOwn(TOKEN_REFUSALS, code);
}
