import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DATABASE_KINDS, useDatabaseUrls } from '../../../../../test/support/database-kinds.ts';
import { citizen, openConsents, type OpenConsents } from '../../../../../test/support/open-consents.ts';

const TABLES = ['consent', 'consent_event', 'consent_key'] as const;
const TEXT = { textId: 'nav-to-county-follow-up', textVersion: 2, language: 'NB' } as const;

describe.each(DATABASE_KINDS)('on %s', (kind) => {
  const nextUrl = useDatabaseUrls(kind);
  let desk: OpenConsents;
  beforeAll(async () => {
    desk = await openConsents(await nextUrl());
    await give();
  });
  afterAll(() => desk.close());

  async function give(key: string = randomUUID()): Promise<string> {
    const done = await desk.steps(citizen('youth')).giveConsent({ key, ...TEXT });
    return done.__typename === 'ConsentChanged' ? done.consentId : done.code;
  }

  it.each(TABLES)('a query that was permitted nothing sees no row of %s', async (table) => {
    const count = `SELECT count(*)::int AS rows FROM "${table}"`;
    expect(await desk.database.query(count)).toEqual([{ rows: 0 }]);
    expect(await desk.permitted(['adult', 'hidden'], (query) => query(count))).toEqual([{ rows: 0 }]);
    const [seen] = await desk.permitted(['youth'], (query) => query<{ readonly rows: number }>(count));
    expect(seen?.rows).toBeGreaterThan(0);
  });

  it.each([
    ['consent', 'receiver'],
    ['consent_event', 'purposes'],
    ['consent_key', 'input'],
    ['consent_text', 'text'],
  ])('the program can neither change nor take away a row of %s', async (table, column) => {
    for (const statement of [
      `UPDATE "${table}" SET "${column}" = NULL`,
      `DELETE FROM "${table}"`,
      `TRUNCATE "${table}"`,
    ]) {
      await expect(desk.permitted(['youth'], (query) => query(statement))).rejects.toThrow(
        `permission denied for table ${table}`,
      );
    }
  });

  it('a consent is written for who is permitted, and for nobody else', async () => {
    const copy = `INSERT INTO consent SELECT 'other', 'adult', text_id, text_version, text_language, categories, purposes,
      given_at, expires_at, given_by, guardian, minor, source, altinn_reference, receiver, synthetic FROM consent LIMIT 1`;
    await expect(desk.permitted(['youth'], (query) => query(copy))).rejects.toThrow(/row-level security/);
  });

  it.each<[string, string, string]>([
    ['is about more than its text', `categories = '{EFFORT_GROUP}'`, 'about more than its text'],
    ['ends before it was given', `expires_at = given_at`, 'consent_ends_after_it_was_given'],
    [
      'has a guardian of one who is of age',
      `given_by = 'GUARDIAN', guardian = 'PARENT', minor = false`,
      'consent_guardian',
    ],
    [
      'has a guardian who did not go through Altinn',
      `given_by = 'GUARDIAN', guardian = 'PARENT'`,
      'consent_guardian_through_altinn',
    ],
    ['is of Altinn without an id', `source = 'ALTINN'`, 'consent_altinn'],
  ])('no consent %s', async (_what, change, broken) => {
    const changed = `WITH one AS (SELECT to_jsonb(c) AS row FROM consent c LIMIT 1)
      INSERT INTO consent SELECT (jsonb_populate_record(NULL::consent, row || jsonb_build_object('id', 'other')
        || ${asObject(change)})).* FROM one`;
    await expect(desk.permitted(['youth'], (query) => query(changed))).rejects.toThrow(broken);
  });

  it.each<[string, string]>([
    [
      'for a second giving',
      `2, person_id, 'GIVEN', now() + '1 day', 'SELF', '{MEASURES}', '{FOLLOW_UP_OF_YOUNG_PEOPLE}'`,
    ],
    ['that widens it', `2, person_id, 'NARROWED', now() + '1 day', 'SELF', '{SCHOOL_HISTORY}', '{APEL}'`],
    ['that leaves out a place', `3, person_id, 'WITHDRAWN', now() + '1 day', 'SELF', '{}', '{}'`],
    ['before what it follows', `2, person_id, 'WITHDRAWN', given_at - interval '1 day', 'SELF', '{}', '{}'`],
    [
      'of a withdrawal that leaves something',
      `2, person_id, 'WITHDRAWN', now() + '1 day', 'SELF', '{MEASURES}', '{}'`,
    ],
  ])('there is no event %s', async (_what, event) => {
    const insert = `INSERT INTO consent_event SELECT id, ${event} FROM consent LIMIT 1`;
    await expect(desk.permitted(['youth'], (query) => query(insert))).rejects.toThrow(
      /does not follow|leaves_nothing/,
    );
  });

  it('of many who give by one key at one time one is done, and all are answered with it', async () => {
    const key = randomUUID();
    const ids = await Promise.all(Array.from({ length: 6 }, () => give(key)));
    expect(new Set(ids).size).toBe(1);
  });

  it('of many who narrow and withdraw at one time each finds what the one before has left', async () => {
    const id = await give();
    const steps = desk.steps(citizen('youth'));
    const done = await Promise.all([
      steps.narrowConsent({ key: randomUUID(), id, categories: ['MENTOR'] }),
      steps.withdrawConsent({ key: randomUUID(), id }),
      steps.withdrawConsent({ key: randomUUID(), id }),
    ]);
    const codes = done.map((one) => (one.__typename === 'ConsentRefused' ? one.code : 'done'));
    expect(codes.filter((code) => code === 'WITHDRAWN').length).toBeGreaterThan(0);
    const [kinds] = await desk.permitted(['youth'], (query) =>
      query<{ readonly kinds: readonly string[] }>(
        'SELECT array_agg(kind::text ORDER BY position) AS kinds FROM consent_event WHERE consent_id = $1',
        [id],
      ),
    );
    expect(kinds?.kinds.at(-1)).toBe('WITHDRAWN');
    expect(codes.filter((code) => code === 'done')).toHaveLength((kinds?.kinds.length ?? 0) - 1);
  });
});

/** The columns of an assignment as a JSON object in SQL. */
function asObject(assignments: string): string {
  const pairs = assignments.split(', ').map((one) => one.split(' = '));
  return `jsonb_build_object(${pairs
    .map(([column, value]) => `'${column}', ${value === 'given_at' ? `row ->> 'given_at'` : value}`)
    .join(', ')})`;
}
