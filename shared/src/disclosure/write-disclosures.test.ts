import { createHash } from 'node:crypto';
import { COUNSELLOR } from '../../fixtures/fixture-decisions.ts';
import type { SignedInViewer } from '../access/viewer.ts';
import { afterEach, beforeEach, expect, it } from 'vitest';
import {
  entryOf,
  openDisclosureLog,
  PERSONS,
  runScript,
  type DisclosureLog,
} from '../../fixtures/open-disclosure-log.ts';
import type { Query } from '../database/database.ts';
import { writeDisclosures } from './write-disclosures.ts';

let log: DisclosureLog;
beforeEach(async () => {
  log = await openDisclosureLog();
});
afterEach(() => log.close());

it('a batch is one statement, each entry one row, and what was said of it is kept', async () => {
  const statements: string[] = [];
  await log.program.transaction((query) => {
    const counting: Query = (sql, parameters) => {
      statements.push(sql);
      return query(sql, parameters);
    };
    return writeDisclosures(counting, [
      entryOf(),
      entryOf({ personId: 'person-2', outcome: 'REFUSE', reasons: ['NO_BASIS', 'ROLE_MISSING'] }),
    ]);
  });
  expect(statements).toHaveLength(1);
  const rows = await log.superuser.query('SELECT * FROM disclosure ORDER BY outcome');
  expect(rows).toMatchObject([
    {
      viewer_issuer: 'vestland',
      viewer_subject: 'counsellor-1',
      viewer_organisation: '821311632',
      viewer_supplier: null,
      viewer_kind: 'PERSON',
      way: 'OTHER',
      category: 'REGISTRATION',
      direction: 'LABOUR_TO_EDUCATION',
      purpose: 'FOLLOW_UP_OF_YOUNG_PEOPLE',
      outcome: 'PERMIT',
      reasons: [],
      basis: 'LAB-1',
      agreement_id: 'agreement-46',
      agreement_version: 2,
      decision_id: 'decision-1',
      consent_id: null,
      operation_hash: 'a-hash',
      request_id: 'request-1',
      block: null,
    },
    { outcome: 'REFUSE', reasons: ['NO_BASIS', 'ROLE_MISSING'] },
  ]);
  expect(JSON.stringify(rows)).not.toContain('person-');
});

it('a person is named by a hash under a key of their own, and one who is not known by nothing', async () => {
  await log.program.transaction((query) =>
    writeDisclosures(query, [entryOf(), entryOf({ personId: 'nobody', outcome: 'REFUSE' })]),
  );
  const [key] = await log.superuser.query<{ key: Uint8Array }>(
    `SELECT key FROM subject_key WHERE person_id = 'person-1'`,
  );
  const subject = createHash('sha256')
    .update(key?.key ?? '')
    .update('person-1')
    .digest('hex');
  expect(key?.key).toHaveLength(32);
  expect(await log.superuser.query('SELECT outcome, subject FROM disclosure ORDER BY 1')).toEqual([
    { outcome: 'PERMIT', subject },
    { outcome: 'REFUSE', subject: null },
  ]);
});

it('a citizen who sees their own is named as the subject, and one who was refused as who they are', async () => {
  const viewer: SignedInViewer = {
    ...COUNSELLOR,
    kind: 'CITIZEN',
    subject: 'a-pseudonym',
    organisationNumber: null,
  };
  const own = entryOf({ viewer, way: 'CITIZEN' });
  await log.program.transaction((query) =>
    writeDisclosures(query, [own, { ...own, personId: 'person-2', outcome: 'REFUSE', reasons: ['NOT_OWN'] }]),
  );
  const rows = await log.superuser.query<{ viewer_subject: string; subject: string }>(
    'SELECT viewer_subject, subject FROM disclosure ORDER BY outcome',
  );
  expect(rows[0]?.viewer_subject).toBe(rows[0]?.subject);
  expect(rows[1]?.viewer_subject).toBe('a-pseudonym');
});

it('nothing is sent for no entries', async () => {
  await writeDisclosures(() => Promise.reject(new Error('asked')), []);
});

it('keys are given when persons become known, and outlive that they are loaded anew', async () => {
  const keys = () => log.superuser.query('SELECT * FROM subject_key ORDER BY person_id');
  const before = await keys();
  expect(before).toHaveLength(PERSONS.length);
  await runScript(log.superuser, 'TRUNCATE young_person');
  await log.owner.query('INSERT INTO young_person SELECT unnest($1::text[])', [[...PERSONS, 'person-4']]);
  const after = await keys();
  expect(after.slice(0, PERSONS.length)).toEqual(before);
  expect(after).toHaveLength(PERSONS.length + 1);
});

it.each([
  'SELECT * FROM subject_key',
  'DELETE FROM disclosure',
  `UPDATE disclosure SET outcome = 'REFUSE'`,
  'UPDATE disclosure_block SET purged_at = now()',
  'DELETE FROM disclosure_block',
  `INSERT INTO disclosure (at, viewer_issuer, viewer_subject, viewer_kind, way, category, outcome, reasons)
   VALUES (now(), 'a', 'b', 'PERSON', 'OWN', 'OFFERS', 'PERMIT', '{}')`,
])('the program may not: %s', async (sql) => {
  await expect(log.program.query(sql)).rejects.toThrow('permission denied');
});

it('without a fact that says why, the program sees no row and seals none, and the owner sees none', async () => {
  await log.program.transaction((query) => writeDisclosures(query, [entryOf()]));
  expect(await log.program.query('SELECT * FROM disclosure')).toEqual([]);
  expect(await log.owner.query('SELECT * FROM disclosure')).toEqual([]);
  await log.program.query('UPDATE disclosure SET block = 1');
  expect(await log.superuser.query('SELECT block FROM disclosure')).toEqual([{ block: null }]);
});
