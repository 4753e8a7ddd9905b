import type { Claims } from './verify-token.ts';

/** A claim that is a text and not empty; null for anything else. */
export function textClaim(claims: Claims, name: string): string | null {
  const value = claims[name];
  return typeof value === 'string' && value !== '' ? value : null;
}

/** A claim that is a list of texts; empty for anything else. */
export function listClaim(claims: Claims, name: string): readonly string[] {
  const value = claims[name];
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];
}

/** What a token may be used for: words with spaces between them, which Entra says in `scp` and all others in `scope`. */
export function scopesIn(claims: Claims, name: 'scope' | 'scp' = 'scope'): readonly string[] {
  return (textClaim(claims, name) ?? '').split(' ').filter((word) => word !== '');
}
