import { describe, expect, it } from 'vitest';
import { readSettings, withoutPasswords } from './env.ts';
import { commonSettings, hostSetting, portSetting, serviceUrl, text, wholeNumber } from './setting-kinds.ts';

const table = {
  ...commonSettings,
  port: portSetting('FIXTURE_PORT', 4000),
  host: hostSetting('FIXTURE_HOST'),
  url: {
    name: 'FIXTURE_URL',
    meaning: 'A service.',
    default: 'http://127.0.0.1:1/graphql',
    schema: serviceUrl,
  },
  database: {
    name: 'FIXTURE_DATABASE_URL',
    meaning: 'A database.',
    default: 'pglite:',
    schema: text('an address').refine((value) => value.startsWith('pglite:'), { error: 'pglite:' }),
    secret: true,
  },
} as const;

describe('readSettings', () => {
  it('gives the defaults when nothing is set, in the types of the schemas', () => {
    expect(readSettings(table, {})).toEqual({
      logLevel: 'info',
      nodeEnv: 'development',
      port: 4000,
      host: '127.0.0.1',
      url: 'http://127.0.0.1:1/graphql',
      database: 'pglite:',
    });
  });

  it('takes what is set, and an empty text as not set', () => {
    expect(readSettings(table, { FIXTURE_PORT: '0', FIXTURE_HOST: '' })).toMatchObject({
      port: 0,
      host: '127.0.0.1',
    });
  });

  it('names all faults in one message: variable, what was found, what was expected', () => {
    expect(() =>
      readSettings(table, { FIXTURE_PORT: '80x', LOG_LEVEL: 'loud', FIXTURE_URL: 'ftp://x' }),
    ).toThrow(
      expect.objectContaining({
        code: 'SETTINGS_INVALID',
        message:
          '3 settings cannot be used: ' +
          'LOG_LEVEL is "loud", expected one of trace, debug, info, warn, error, fatal, silent; ' +
          'FIXTURE_PORT is "80x", expected a whole number from 0 to 65535; ' +
          'FIXTURE_URL is "ftp://x", expected an http:// or https:// address without user and password.',
      }),
    );
  });

  it('names a setting that is missing', () => {
    const needed = {
      size: { name: 'SIZE', meaning: 'How many.', default: undefined, schema: wholeNumber(1, 9) },
    };
    expect(() => readSettings(needed, {})).toThrow(
      'One setting cannot be used: SIZE is missing, expected a whole number from 1 to 9.',
    );
  });

  it('never prints a password, not of a secret setting and not of an address', () => {
    const environment = {
      FIXTURE_DATABASE_URL: 'postgresql://user:hush@host/db',
      FIXTURE_URL: 'http://user:hush@host/',
    };
    expect(() => readSettings(table, environment)).toThrow(
      /FIXTURE_DATABASE_URL has a value that does not fit/,
    );
    expect(() => readSettings(table, environment)).not.toThrow(/hush/);
  });
});

describe('withoutPasswords', () => {
  it('takes user and password out of addresses and parameters', () => {
    expect(withoutPasswords('at postgresql://me:p@ss/w@host:5432/db?password=hush&x=1')).toBe(
      'at postgresql://***@host:5432/db?password=***&x=1',
    );
  });
});
