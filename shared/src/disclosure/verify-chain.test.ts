import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { keysOf, makeSigner } from '../../fixtures/fixture-decisions.ts';
import {
  entryOf,
  openDisclosureLog,
  runScript,
  type DisclosureLog,
} from '../../fixtures/open-disclosure-log.ts';
import type { ChainFinding } from './chain-finding.ts';
import { eraseSubject } from './erase-subject.ts';
import { purgeBlocks } from './purge-blocks.ts';
import { sealBlock } from './seal-block.ts';
import { SEAL_TYPES, signSeal } from './seal.ts';
import { blockHash, NO_HASH, STORED_BLOCK, type StoredBlock } from './stored-block.ts';
import { verifyChain, type ChainHead } from './verify-chain.ts';
import { writeDisclosures } from './write-disclosures.ts';

const START = Date.parse('2026-12-01T10:00:00Z');
const signer = await makeSigner('labour');
const stranger = await makeSigner('labour', 'labour-9');
const keys = { side: 'labour', findKey: keysOf(signer) } as const;

let log: DisclosureLog;
beforeAll(async () => {
  log = await openDisclosureLog();
});
beforeEach(() => empty());
afterAll(() => log.close());

const empty = () => runScript(log.superuser, 'TRUNCATE disclosure, disclosure_block RESTART IDENTITY');
const write = (rows: number) =>
  log.program.transaction((query) =>
    writeDisclosures(
      query,
      Array.from({ length: rows }, (_none, place) => entryOf({ decisionId: `decision-${place}` })),
    ),
  );
const seal = (now = START) => sealBlock(log.program, { signer, now });
const purge = (before: number) => purgeBlocks(log.owner, { before, signer, now: before });
const tamper = (sql: string) => runScript(log.superuser, sql);

async function verify(head?: ChainHead) {
  const findings: ChainFinding[] = [];
  const onFinding = (finding: ChainFinding) => findings.push(finding);
  const report = await verifyChain(log.owner, { ...keys, onFinding, ...(head && { head }) });
  return { ...report, found: findings };
}

/** Three blocks of two rows each, and one row without a seal. */
async function makeChain() {
  for (const second of [0, 1, 2]) {
    await write(2);
    await seal(START + second * 1000);
  }
  await write(1);
}

it('an empty log verifies, and so does one that was sealed, whose tail is named', async () => {
  expect(await verify()).toMatchObject({ blocks: 0, found: [], head: null, tail: { rows: 0, since: null } });
  await makeChain();
  const { tail, ...report } = await verify();
  expect(report).toMatchObject({ blocks: 3, purged: 0, found: [], head: { number: '3' } });
  expect(tail.rows).toBe(1);
  expect(Date.parse(tail.since ?? '')).not.toBeNaN();
});

describe('chain tampered with', () => {
  it.each([
    ['a changed row', `UPDATE disclosure SET category = 'MENTOR' WHERE id = 3`, ['ROW_CHANGED 2 3']],
    ['a moment changed', `UPDATE disclosure SET at = at + '1 us' WHERE id = 3`, ['ROW_CHANGED 2 3']],
    ['a missing row', 'DELETE FROM disclosure WHERE id = 3', ['ROW_MISSING 2 3']],
    ['a row whose seal is taken off', 'UPDATE disclosure SET block = NULL WHERE id = 3', ['ROW_MISSING 2 3']],
    ['an added row', 'UPDATE disclosure SET block = 2 WHERE id = 7', ['ROW_ADDED 2 7']],
    ['a row of no block', 'UPDATE disclosure SET block = 9 WHERE id = 7', ['ROW_ADDED 9 7']],
    ['a moved row', 'UPDATE disclosure SET block = 3 WHERE id = 3', ['ROW_MISSING 2 3', 'ROW_ADDED 3 3']],
    [
      'rows in each other’s place',
      `UPDATE disclosure d SET at = o.at, decision_id = o.decision_id FROM disclosure o
       WHERE d.block = 2 AND o.block = 2 AND d.id <> o.id`,
      ['ROW_REORDERED 2 3', 'ROW_REORDERED 2 4'],
    ],
    [
      'a changed block',
      `UPDATE disclosure_block SET sealed_at = now() WHERE number = 2`,
      ['BLOCK_CHANGED 2'],
    ],
    [
      'a row taken out of its block too',
      `DELETE FROM disclosure WHERE id = 3;
       UPDATE disclosure_block SET entry_ids = entry_ids[2:], entry_hashes = entry_hashes[2:] WHERE number = 2`,
      ['BLOCK_CHANGED 2'],
    ],
    [
      'a missing block with its rows',
      'DELETE FROM disclosure WHERE block = 2; DELETE FROM disclosure_block WHERE number = 2',
      ['BLOCK_MISSING 2'],
    ],
    [
      'the first blocks missing',
      'DELETE FROM disclosure WHERE block < 3; DELETE FROM disclosure_block WHERE number < 3',
      ['BLOCK_MISSING 1–2'],
    ],
    [
      'reordered blocks',
      `UPDATE disclosure_block SET number = number + 10 WHERE number < 3;
       UPDATE disclosure_block SET number = 13 - number WHERE number > 10;
       UPDATE disclosure SET block = 3 - block WHERE block < 3`,
      ['BLOCK_REORDERED 1', 'BLOCK_REORDERED 2'],
    ],
    [
      'a signature of another block',
      `UPDATE disclosure_block SET signature =
         (SELECT signature FROM disclosure_block WHERE number = 3) WHERE number = 2`,
      ['BLOCK_REORDERED 2'],
    ],
    [
      'no signature',
      `UPDATE disclosure_block SET signature = 'a.b.c' WHERE number = 2`,
      ['SIGNATURE_WRONG 2'],
    ],
    [
      'another key said',
      `UPDATE disclosure_block SET kid = 'labour-2' WHERE number = 2`,
      ['BLOCK_CHANGED 2'],
    ],
    [
      'a purge that nobody signed',
      `DELETE FROM disclosure WHERE block = 2;
       UPDATE disclosure_block SET purged_at = now(), purge_signature = signature WHERE number = 2`,
      ['PURGE_UNPROVEN 2'],
    ],
  ])('%s is found by name', async (_attack, sql, expected) => {
    await makeChain();
    await tamper(sql);
    const { found } = await verify();
    expect(found.map(({ code, block, row }) => [code, block, row].filter(Boolean).join(' '))).toEqual(
      expected,
    );
  });

  it('a block that is made anew by another key is found, as is one of another type or side', async () => {
    await makeChain();
    const [block] = await log.superuser.query<StoredBlock>(
      `SELECT ${STORED_BLOCK} FROM disclosure_block WHERE number = 2`,
    );
    if (block === undefined) throw new Error('The block is missing.');
    const forged = { ...block, entryIds: [], entryHashes: [] };
    const hash = blockHash(forged);
    const said = { number: '2', hash, purgedAt: null };
    const other = { ...signer, side: 'education' } as const;
    for (const [signature, code] of [
      [await signSeal(stranger, SEAL_TYPES.BLOCK, said), 'KEY_UNKNOWN'],
      [await signSeal({ ...stranger, kid: signer.kid }, SEAL_TYPES.BLOCK, said), 'SIGNATURE_WRONG'],
      [await signSeal(signer, SEAL_TYPES.PURGE, said), 'SIGNATURE_WRONG'],
      [await signSeal(other, SEAL_TYPES.BLOCK, said), 'SIGNATURE_WRONG'],
    ] as const) {
      await tamper(
        `DELETE FROM disclosure WHERE block = 2;
         UPDATE disclosure_block SET entry_ids = '{}', entry_hashes = '{}', hash = '${hash}',
           signature = '${signature}' WHERE number = 2`,
      );
      expect((await verify()).found).toEqual([{ code, block: '2' }]);
    }
  });

  it('a block of the same key that was sealed after another one is found', async () => {
    await makeChain();
    const content = { number: '4', previousHash: NO_HASH, entryIds: [], entryHashes: [] };
    const sealedAt = new Date(START).toISOString();
    const hash = blockHash({ ...content, sealedAt });
    const signature = await signSeal(signer, SEAL_TYPES.BLOCK, { number: '4', hash, purgedAt: null });
    await tamper(
      `INSERT INTO disclosure_block VALUES
         (4, '${NO_HASH}', '{}', '{}', '${hash}', '${sealedAt}', '${signer.kid}', '${signature}')`,
    );
    expect((await verify()).found).toEqual([{ code: 'BLOCK_UNLINKED', block: '4' }]);
  });

  it('what was cut off at the end is found by a head that was known', async () => {
    await makeChain();
    const { head } = await verify();
    if (head === null) throw new Error('There is no head.');
    expect((await verify(head)).found).toEqual([]);
    expect((await verify({ number: '2', hash: head.hash })).found).toEqual([
      { code: 'HEAD_MISSING', block: '2' },
    ]);
    await tamper('DELETE FROM disclosure WHERE block = 3; DELETE FROM disclosure_block WHERE number = 3');
    expect((await verify()).found).toEqual([]);
    expect((await verify(head)).found).toEqual([{ code: 'HEAD_MISSING', block: '3' }]);
  });
});

it('what is old is purged by whole blocks, and the chain still verifies', async () => {
  await makeChain();
  expect(await purge(START + 2000)).toEqual({ blocks: 2, rows: 4 });
  expect(await purge(START + 2000)).toEqual({ blocks: 0, rows: 0 });
  expect(await verify()).toMatchObject({ blocks: 3, purged: 2, found: [] });
  await tamper('UPDATE disclosure SET block = 1 WHERE id = 7');
  expect((await verify()).found).toEqual([{ code: 'ROW_ADDED', block: '1', row: '7' }]);
});

it('a person whose key is destroyed is named by nothing any more, the log says so, and the chain still verifies', async () => {
  await makeChain();
  const named = () => log.superuser.query(`SELECT subject FROM disclosure_subjects('{person-1}')`);
  const [before] = await named();
  expect(await eraseSubject(log.owner, 'person-1')).toBe(true);
  expect(await eraseSubject(log.owner, 'nobody')).toBe(false);
  const [after] = await named();
  expect(after).toBeDefined();
  expect(after).not.toEqual(before);
  expect(await log.superuser.query(`SELECT subject FROM disclosure WHERE outcome = 'ERASE'`)).toEqual([
    before,
  ]);
  await seal();
  expect(await verify()).toMatchObject({ found: [], tail: { rows: 0 } });
});

it('someone of whom the owner has nothing any more gets no new key', async () => {
  await tamper(
    `INSERT INTO young_person VALUES ('person-9'); DELETE FROM young_person WHERE person_id = 'person-9'`,
  );
  expect(await eraseSubject(log.owner, 'person-9')).toBe(true);
  expect(await log.superuser.query(`SELECT * FROM disclosure_subjects('{person-9}')`)).toEqual([]);
});

const step = fc.oneof(
  fc.record({ do: fc.constant('write' as const), rows: fc.integer({ min: 1, max: 4 }) }),
  fc.record({ do: fc.constant('seal' as const) }),
  fc.record({ do: fc.constant('seal' as const) }),
  fc.record({ do: fc.constant('purge' as const) }),
);

/** Ways to spoil a sealed row or a block of a chain, for the one that is picked. */
const ROW_SPOILERS = [
  'DELETE FROM disclosure WHERE id = $',
  'UPDATE disclosure SET block = NULL WHERE id = $',
  'UPDATE disclosure SET block = block + 1 WHERE id = $',
  `UPDATE disclosure SET reasons = '{NO_BASIS}' WHERE id = $`,
  `UPDATE disclosure SET consent_id = '' WHERE id = $`,
  `UPDATE disclosure SET viewer_subject = viewer_subject || ' ' WHERE id = $`,
  `UPDATE disclosure SET subject = NULL WHERE id = $`,
];
const BLOCK_SPOILERS = [
  `UPDATE disclosure_block SET sealed_at = sealed_at + '1 ms' WHERE number = $`,
  `UPDATE disclosure_block SET previous_hash = hash WHERE number = $`,
  `UPDATE disclosure_block SET entry_ids = entry_ids || 99 WHERE number = $`,
  `UPDATE disclosure_block SET entry_hashes[1] = hash WHERE number = $`,
  `UPDATE disclosure_block SET hash = previous_hash WHERE number = $`,
  `UPDATE disclosure_block SET signature = signature || 'A' WHERE number = $`,
  `UPDATE disclosure_block SET number = number + 100 WHERE number = $`,
];

it('whatever is written, sealed and purged verifies, and whatever is spoilt in it is found', async () => {
  let spoilt = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { minLength: 2, maxLength: 12 }),
      fc.nat(),
      fc.nat(),
      async (steps, way, at) => {
        await empty();
        for (const [place, one] of steps.entries()) {
          if (one.do === 'write') await write(one.rows);
          if (one.do === 'seal') await seal(START + place);
          if (one.do === 'purge') await purge(START + place - 3);
        }
        expect((await verify()).found).toEqual([]);
        const rows = await log.superuser.query<{ id: number }>(
          'SELECT id FROM disclosure WHERE block IS NOT NULL',
        );
        const blocks = await log.superuser.query<{ id: number }>('SELECT number AS id FROM disclosure_block');
        const places = way % 2 === 0 ? rows : blocks;
        const spoilers = way % 2 === 0 ? ROW_SPOILERS : BLOCK_SPOILERS;
        const id = places[at % places.length]?.id;
        if (id === undefined) return;
        await tamper((spoilers[(way >> 1) % spoilers.length] ?? '').replace('$', String(id)));
        spoilt += 1;
        expect((await verify()).found).not.toEqual([]);
      },
    ),
    { numRuns: 60 },
  );
  expect(spoilt).toBeGreaterThan(20);
});
