import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { withoutOurSettings } from './support/without-our-settings.ts';

const EXAMPLE = readFileSync(new URL('../.env.example', import.meta.url), 'utf8');

test("a developer's settings never reach a test, and all else does", () => {
  const names = [...EXAMPLE.matchAll(/^# ([A-Z_]+)=/gm)].map(([, name]) => name ?? '');
  expect(names).toContain('LABOUR_DATABASE_URL');
  const environment = { ...Object.fromEntries(names.map((name) => [name, 'theirs'])), PATH: '/bin' };
  expect(withoutOurSettings(environment)).toEqual({ PATH: '/bin' });
});
