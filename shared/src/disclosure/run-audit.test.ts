import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import {
  entryOf,
  openDisclosureLog,
  runScript,
  type DisclosureLog,
} from '../../fixtures/open-disclosure-log.ts';
import { openSigningKey } from '../decisions/signing-key.ts';
import { keepAuditKey } from './audit-keys.ts';
import { readAuditWords } from './read-audit-words.ts';
import { runAudit } from './run-audit.ts';
import { sealBlock } from './seal-block.ts';
import { writeDisclosures } from './write-disclosures.ts';

const NOW = Date.parse('2026-12-01T10:00:00Z');
let log: DisclosureLog;
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'samspill-run-audit-'));
  log = await openDisclosureLog();
});
afterEach(async () => {
  await log.close();
  await rm(folder, { recursive: true });
});

async function audit(...words: readonly string[]) {
  const lines: string[] = [];
  const settings = {
    auditKeys: join(folder, 'audit.json'),
    disclosureYears: 10,
    signingKey: join(folder, 'key.json'),
    nodeEnv: 'test',
  };
  const note = (line: string) => lines.push(line);
  const failed = await runAudit(
    { owner: 'labour', database: log.owner, settings, note, now: () => NOW },
    readAuditWords(words),
  ).then(
    () => null,
    (fault: unknown) => fault,
  );
  return { lines, failed };
}

/** A row that is sealed at a time, as the program does it. */
async function seal(now: number) {
  await log.program.transaction((query) => writeDisclosures(query, [entryOf()]));
  const signer = await openSigningKey({ side: 'labour', file: join(folder, 'key.json'), nodeEnv: 'test' });
  await keepAuditKey(join(folder, 'audit.json'), signer.publicJwk);
  return sealBlock(log.program, { signer, now });
}

it('a log that holds is told with its head, and the head holds later', async () => {
  const block = await seal(NOW);
  const head = `1:${block?.hash ?? ''}`;
  const { lines, failed } = await audit('verify');
  expect(failed).toBeNull();
  expect(lines).toEqual([
    `The log of disclosures of labour holds: 1 blocks up to ${head}, 0 of them purged. Every row has a seal.`,
  ]);
  await seal(NOW);
  await log.program.transaction((query) => writeDisclosures(query, [entryOf()]));
  const later = await audit('verify', '--head', head);
  expect(later.failed).toBeNull();
  expect(later.lines[0]).toMatch(/ 1 rows since \S+ have no seal yet\.$/);
});

it('chain tampered with: each fault is a sentence, and the program fails with how many there are', async () => {
  await seal(NOW);
  await runScript(log.superuser, `UPDATE disclosure SET viewer_subject = 'counsellor-2'`);
  expect(await audit('verify')).toMatchObject({
    lines: ['ROW_CHANGED at block 1, row 1: A row is not as it was when it was sealed.'],
    failed: {
      code: 'CHAIN_BROKEN',
      message: 'The log of disclosures of labour does not hold: one fault was found.',
    },
  });
});

it('a log cannot be verified without keys', async () => {
  expect((await audit('verify')).failed).toMatchObject({ code: 'SETTINGS_INVALID' });
});

it('records are lines of JSON, with a count at the end', async () => {
  await seal(NOW);
  const { lines } = await audit('export', '--person', 'person-1');
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({ person: 'person-1', mottaker: '821311632' });
  expect(lines.slice(1)).toEqual(['1 records exported']);
});

it('what is older than the log is kept is deleted, and what remains holds', async () => {
  await seal(Date.parse('2016-12-01T09:59:59Z'));
  await seal(Date.parse('2016-12-01T10:00:01Z'));
  expect((await audit('purge')).lines).toEqual(['1 rows in 1 blocks deleted, older than 10 years']);
  expect((await audit('verify')).lines[0]).toContain('2 blocks');
});

it('a key is destroyed once, and of nobody else', async () => {
  expect((await audit('erase', '--person', 'person-1')).lines).toEqual([
    'The key is destroyed: what the log had about the person names nobody any more.',
  ]);
  expect((await audit('erase', '--person', 'nobody')).failed).toMatchObject({
    code: 'USAGE',
    message: 'The log of disclosures of labour has no key for that id: nothing was destroyed.',
  });
});
