import { describe, expect, it } from 'vitest';
import { parseDatabaseUrl, withoutPassword } from './database-url.ts';

describe('a database URL', () => {
  it.each([
    ['pglite:', { kind: 'pglite', folder: null }],
    ['pglite:.samspill/labour', { kind: 'pglite', folder: '.samspill/labour' }],
    ['pglite:/data/labour', { kind: 'pglite', folder: '/data/labour' }],
    [
      'postgresql://labour:secret@db.example:6543/labour?sslmode=disable',
      { kind: 'postgresql', host: 'db.example', port: 6543, database: 'labour' },
    ],
    [
      'postgres://db.example/labour',
      { kind: 'postgresql', host: 'db.example', port: 5432, database: 'labour' },
    ],
    [
      'postgresql:///labour?host=/run/pg',
      { kind: 'postgresql', host: '/run/pg', port: 5432, database: 'labour' },
    ],
    ['postgresql://h/f%C3%B8lge', { kind: 'postgresql', host: 'h', port: 5432, database: 'følge' }],
  ])('%s is read', (url, place) => {
    expect(parseDatabaseUrl(url)).toMatchObject(place);
  });

  it.each([
    '',
    'labour',
    'pglite',
    'pglite://folder',
    'mysql://root:secret@h/labour',
    'postgresql:labour',
    'postgresql://u:secret@h:port/labour',
    'postgresql://u:secret@h',
    'postgresql://u:se@secret/secret@h/labour',
  ])('"%s" is refused in one sentence that says how one is written, without the password', (url) => {
    const refusal = refusalOf(() => parseDatabaseUrl(url));
    expect(refusal).toMatchObject({ code: 'SETTINGS_INVALID' });
    expect(refusal.message).toMatch(/^[^\n]*: [^\n]*\.$|^[^\n]*none of them\.$/);
    expect(refusal.message).not.toContain('secret');
  });

  it.each([
    ['postgresql://u:secret@h:1/d', 'postgresql://u@h:1/d'],
    ['postgresql://u:sec:r@et@h/d', 'postgresql://u@h/d'],
    ['postgresql://u@h/d?password=secret&sslmode=disable', 'postgresql://u@h/d?sslmode=disable'],
    ['postgresql://u@h/d?sslmode=disable&sslpassword=secret', 'postgresql://u@h/d?sslmode=disable'],
    ['postgresql://:secret@h/d', 'postgresql://@h/d'],
    ['pglite:folder', 'pglite:folder'],
  ])('%s is shown as %s', (url, shown) => {
    expect(withoutPassword(url)).toBe(shown);
  });
});

function refusalOf(work: () => unknown): Error {
  try {
    work();
  } catch (error) {
    return error as Error;
  }
  throw new Error('It was not refused.');
}
