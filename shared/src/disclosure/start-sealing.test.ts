import { afterEach, beforeEach, expect, it } from 'vitest';
import { makeSigner } from '../../fixtures/fixture-decisions.ts';
import { entryOf, openDisclosureLog, type DisclosureLog } from '../../fixtures/open-disclosure-log.ts';
import type { Database } from '../database/database.ts';
import { BLOCK_ROWS } from './seal-block.ts';
import { startSealing } from './start-sealing.ts';
import { writeDisclosures } from './write-disclosures.ts';

const signer = await makeSigner('labour');
let log: DisclosureLog;
beforeEach(async () => {
  log = await openDisclosureLog();
});
afterEach(() => log.close());

/** A sealing whose seconds pass when the test says so. */
function sealing(database: Database = log.program) {
  const lines: string[] = [];
  let work = (): void => undefined;
  const { close } = startSealing({
    database,
    signer,
    now: () => Date.parse('2026-12-01T10:00:00Z'),
    log: {
      info: (_fields: object, line?: string) => lines.push(line ?? ''),
      error: (_fields: object, line?: string) => lines.push(line ?? ''),
    },
    repeat: (again) => {
      work = again;
      return () => (work = () => undefined);
    },
  });
  const tick = () => {
    work();
  };
  return { tick, close, lines };
}

const write = (count: number) =>
  log.program.transaction((query) =>
    writeDisclosures(
      query,
      Array.from({ length: count }, () => entryOf()),
    ),
  );

const sizes = () =>
  log.superuser.query(
    'SELECT number, cardinality(entry_ids) AS rows FROM disclosure_block ORDER BY disclosure_block.number',
  );

it('a second with rows makes a block, one without makes none, and the end seals what is left', async () => {
  const { tick, close, lines } = sealing();
  await write(3);
  tick();
  await write(2);
  await close();
  tick();
  const blocks = (await sizes()) as readonly { readonly rows: number }[];
  expect(blocks.reduce((sum, { rows }) => sum + rows, 0)).toBe(5);
  expect(await log.superuser.query('SELECT 1 FROM disclosure WHERE block IS NULL')).toEqual([]);
  expect(lines).toEqual(['The log of disclosures is sealed up to here.']);
  const later = sealing();
  later.tick();
  await later.close();
  expect(await sizes()).toEqual(blocks);
  expect(later.lines).toEqual([]);
});

it('more rows than a block holds make several blocks at once', async () => {
  await write(BLOCK_ROWS + 1);
  await sealing().close();
  expect(await sizes()).toEqual([
    { number: 1, rows: BLOCK_ROWS },
    { number: 2, rows: 1 },
  ]);
});

it('two programs that seal at once make one chain', async () => {
  await write(3);
  await Promise.all([sealing().close(), sealing().close()]);
  expect(await sizes()).toEqual([{ number: 1, rows: 3 }]);
});

it('a fault is told once, and what was written meanwhile is sealed when it is over', async () => {
  let broken = true;
  const database: Database = {
    ...log.program,
    transaction: (work) =>
      broken ? Promise.reject(new Error('The disk is full.')) : log.program.transaction(work),
  };
  const { tick, close, lines } = sealing(database);
  await write(1);
  for (const _round of [1, 2]) {
    tick();
    await new Promise(setImmediate);
  }
  expect(lines).toEqual(['The log of disclosures could not be sealed.']);
  broken = false;
  await close();
  expect(await sizes()).toEqual([{ number: 1, rows: 1 }]);
});
