import type { Database } from '@samspill/shared/database/database';
import { openDatabase } from '@samspill/shared/database/open-database';
import { loadSeedIfNeeded } from '@samspill/shared/subgraph/load-seed';
import { prepareDatabase } from '@samspill/shared/subgraph/prepare-database';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startPostgres, type PostgresServer } from '../../../../test/support/postgres-server.ts';
import type { Context } from '../context.ts';
import type { AgreementOrder } from '../generated/graph.ts';
import { agreements } from '../subgraph.ts';
import { agreementPage } from './agreement-page.ts';

/** Ids that Norwegian order puts elsewhere than code point order: aa is å, and great letters stand by small ones. */
const IDS = ['Å', 'aa', 'ab', 'A-b', 'a', 'B', 'AB', 'z', 'ø', '_', '1'];

interface Opened {
  readonly context: Context;
  readonly database: Database;
  readonly close: () => Promise<void>;
}

let server: PostgresServer;
let embedded: Opened;
let norwegian: Opened;

beforeAll(async () => {
  server = await startPostgres();
  embedded = await openWithOddIds('pglite:');
  norwegian = await openWithOddIds(await norwegianUrl());
});
afterAll(async () => {
  await Promise.all([embedded.close(), norwegian.close()]);
  await server.stop();
});

/** A database as it is made where the machine's language is Norwegian. */
async function norwegianUrl(): Promise<string> {
  const url = await server.url('plain');
  const plain = await openDatabase(url);
  await plain.query(
    `CREATE DATABASE norwegian TEMPLATE template0 ENCODING 'UTF8' LOCALE_PROVIDER icu ICU_LOCALE 'nb-NO'`,
  );
  await plain.close();
  return url.replace(/plain$/, 'norwegian');
}

async function openWithOddIds(url: string): Promise<Opened> {
  const { folder, reference } = agreements;
  const database = await prepareDatabase(url, folder);
  await loadSeedIfNeeded({ database, folder, reference, note: () => undefined });
  await database.query(
    `INSERT INTO agreement (id, kind, synthetic) SELECT id, 'COUNTY', true FROM unnest($1::text[]) AS id`,
    [IDS],
  );
  await database.query(
    `INSERT INTO agreement_version SELECT id, 1, 'x', '2024-01-01', '2027-12-31' FROM unnest($1::text[]) AS id`,
    [IDS],
  );
  const data = agreements.openData(database);
  const close = async () => {
    await data.close();
    await database.close();
  };
  return { context: data.createContext({ today: '2026-11-22', viewer: null }), database, close };
}

async function allPages({ context }: Opened, orderBy: AgreementOrder): Promise<readonly string[]> {
  const ids: string[] = [];
  let after: string | null = null;
  do {
    const { nodes, pageInfo } = await agreementPage({ orderBy, first: 7, after }, context);
    ids.push(...nodes.map(({ id }) => id));
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  } while (after !== null);
  return ids;
}

describe('on a database that sorts texts the Norwegian way', () => {
  it('Norwegian order is another than that of code points', async () => {
    const sorted = `SELECT id FROM unnest($1::text[]) AS id ORDER BY id`;
    expect(await norwegian.database.query(sorted, [IDS])).not.toEqual(
      await embedded.database.query(sorted, [IDS]),
    );
  });

  it.each(['VALID_FROM_DESC', 'VALID_TO_ASC'] as const)(
    'pages by %s are those of any other',
    async (order) => {
      const ids = await allPages(norwegian, order);
      expect(ids).toEqual(await allPages(embedded, order));
      expect(new Set(ids).size).toBe(133 + IDS.length);
      const odd = ids.filter((id) => IDS.includes(id));
      expect(odd).toEqual(IDS.toSorted());
    },
  );
});
