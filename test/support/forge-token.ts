import { SignJWT, UnsecuredJWT } from 'jose';
import { join } from 'node:path';
import { LOCAL_ALGORITHM, openLocalKey } from '../../cli/src/cast/local-key.ts';
import type { CastIssuer, CastQuestion } from './cast-issuer.ts';

type Claims = Readonly<Record<string, unknown>>;

/** The token that a member of the cast has signed in with, as the header says it. */
export async function tokenOf(issuer: CastIssuer, question: CastQuestion): Promise<string> {
  const { headers = {} } = await issuer.signedIn(question);
  return (headers['authorization'] ?? '').replace('Bearer ', '');
}

/** The claims of a token, changed, signed with the issuer's own key: what only a careless issuer would give. */
export async function signedAnew(issuer: CastIssuer, token: string, changed: Claims): Promise<string> {
  const { kid, privateKey } = await openLocalKey(join(issuer.folder, 'local-key.json'));
  return new SignJWT({ ...claimsOf(token), ...changed })
    .setProtectedHeader({ alg: LOCAL_ALGORITHM, kid })
    .sign(privateKey);
}

/** The claims of a token, signed by nobody. */
export function unsigned(token: string): string {
  return new UnsecuredJWT(claimsOf(token)).encode();
}

/** A token or statement whose payload is changed under the signature that it had. */
export function withPayload(token: string, changed: Claims): string {
  const [header = '', , signature = ''] = token.split('.');
  const payload = Buffer.from(JSON.stringify({ ...claimsOf(token), ...changed })).toString('base64url');
  return [header, payload, signature].join('.');
}

/** What a token or statement says, without believing it. */
export function claimsOf(token: string): Record<string, unknown> {
  return JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as Record<
    string,
    unknown
  >;
}
