import { createHmac } from 'node:crypto';

/** What a person is known by instead of the national identity number: a keyed hash, the same in all programs that have the key. */
export function pseudonymOf(nationalIdentityNumber: string, pseudonymKey: string): string {
  return createHmac('sha256', pseudonymKey).update(nationalIdentityNumber).digest('base64url');
}
