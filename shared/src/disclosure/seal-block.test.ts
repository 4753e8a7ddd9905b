import { AsyncLocalStorage } from 'node:async_hooks';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startPostgres, type PostgresServer } from '../../../test/support/postgres-server.ts';
import { keysOf, makeSigner } from '../../fixtures/fixture-decisions.ts';
import { entryOf, openDisclosureLog, type DisclosureLog } from '../../fixtures/open-disclosure-log.ts';
import type { Database } from '../database/database.ts';
import { disclosuresOf } from './disclosures-of.ts';
import { sealBlock } from './seal-block.ts';
import { verifyChain } from './verify-chain.ts';
import { writeDisclosures } from './write-disclosures.ts';

const signer = await makeSigner('labour');
let server: PostgresServer;
let log: DisclosureLog;
beforeAll(async () => {
  server = await startPostgres();
  log = await openDisclosureLog(await server.url('labour'));
});
afterAll(async () => {
  await log.close();
  await server.stop();
});

const seal = (database: Database = log.program) => sealBlock(database, { signer, now: 0 });
const write = () => log.program.transaction((query) => writeDisclosures(query, [entryOf()]));

const pageOfOne = () => log.program.transaction((query) => disclosuresOf(query, 'person-1'));

/** Does work as another request does, outside of the transaction that is open here. */
const beside = AsyncLocalStorage.snapshot();

it('on a server nobody waits: not the sealer for a read that is open, nor reads and writes for an open sealing', async () => {
  await write();
  await log.program.transaction(async (query) => {
    await writeDisclosures(query, [entryOf()]);
    expect(await beside(() => seal())).toMatchObject({ number: '1', rows: 1 });
  });
  const whileOpen: unknown[] = [];
  const slow: Database = {
    ...log.program,
    transaction: (work) =>
      log.program.transaction(async (query) => {
        const result = await work(query);
        await beside(write);
        whileOpen.push(await beside(() => seal()), await beside(pageOfOne));
        return result;
      }),
  };
  expect(await seal(slow)).toMatchObject({ number: '2', rows: 1 });
  expect(whileOpen).toMatchObject([null, { nodes: [{}, {}, {}] }]);
  expect(await seal()).toMatchObject({ number: '3', rows: 1 });
  const findings: unknown[] = [];
  const keys = { side: 'labour', findKey: keysOf(signer) } as const;
  const report = await verifyChain(log.owner, { ...keys, onFinding: (finding) => findings.push(finding) });
  expect(findings).toEqual([]);
  expect(report).toMatchObject({ blocks: 3, tail: { rows: 0 } });
});
