import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readDocTable } from '../support/read-doc-table.ts';

/** What has to be tried, whoever else thinks of more. */
const ATTACKS = [
  'Token of another issuer',
  'Token with `alg: none`',
  'Token for another audience',
  'Expired token',
  'Forged decision',
  'Replayed decision',
  'Swapped decision',
  'Widened decision',
  'Forged relation',
  'Direct call to a subgraph',
  'Introspection of `@inaccessible`',
  'Bypass through an interface',
  'Bypass through an alias',
  'Agreement that opens more than a table',
  'Protected person',
  'Log table down',
  'Chain tampered with',
  'Agreements stopped',
  'Asking whether one may see',
  'Referral without a relation',
  'Referral of another place',
];

const unquoted = (cell = '') => cell.replace(/^`(.*)`$/, '$1');
const LISTED = readDocTable('attacks.md').map(([title, file, attack]) => ({
  title: unquoted(title),
  file: unquoted(file),
  attack,
}));

describe('the list of attacks', () => {
  it('has each with a test, and no other', () => {
    expect([...new Set(LISTED.map(({ attack }) => attack))]).toEqual(ATTACKS);
  });

  it.each(LISTED)('names a test that there is: $title, in $file', ({ title, file }) => {
    expect(file).toMatch(/\.test\.ts$/);
    const text = readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');
    expect([`'${title}'`, `"${title}"`, `\`${title}\``].some((quoted) => text.includes(quoted))).toBe(true);
  });
});
