import { programRole } from '@samspill/shared/database/role-statement';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findWholeReads } from './find-whole-reads.ts';
import { openSupergraph, type OpenSupergraph } from './open-supergraph.ts';
import { OPERATION_CASES } from './operation-cases.ts';
import { PERSONAL_DOCUMENTS } from './personal-documents.ts';
import { startPostgres, type PostgresServer } from './postgres-server.ts';
import { readOperation } from './read-operation.ts';
import { readQuestions } from './read-questions.ts';
import { watchSql, type SentStatement, type SqlWatch } from './watch-sql.ts';

const NAMES = ['education', 'labour', 'agreements'] as const;

/** All that clients ask, as whom they ask it. */
const ASKED = [
  ...OPERATION_CASES.map((operation) => ({ ...operation, document: readOperation(operation.name) })),
  ...PERSONAL_DOCUMENTS,
  ...readQuestions().map(({ title, variables, ...question }) => ({
    ...question,
    name: `"${title}"`,
    variables: 'first' in variables ? { ...variables, first: 60 } : variables,
  })),
];

/** What is proved at a large scale: a smaller one to compare with, and how the databases come to their data. */
export interface ScaleProof {
  readonly small: number;
  readonly large: number;
  /** Loads the databases, by subgraph, at the large scale; when left out, opening the graph does it. */
  readonly load?: (urls: Readonly<Record<string, string>>) => Promise<void>;
  /** Hears how long each document took at the large scale. */
  readonly onAnswer?: (name: string, milliseconds: number) => void;
}

/**
 * Tests that every client document takes as many SQL statements at the large scale as at the small one, and that none
 * of them reads a large table whole, by the plans of a real PostgreSQL.
 */
export function proveAtScale({ small, large, load, onAnswer }: ScaleProof): void {
  describe(`at scale ${large}`, () => {
    let postgres: PostgresServer;
    let urls: Readonly<Record<string, string>>;
    let graphs: readonly [small: OpenSupergraph, large: OpenSupergraph];
    let sql: SqlWatch;

    beforeAll(async () => {
      postgres = await startPostgres();
      urls = await urlsOf(postgres, 'large');
      const smallUrls = await urlsOf(postgres, 'small');
      await load?.(urls);
      sql = watchSql();
      graphs = [
        await openSupergraph((name) => smallUrls[name] ?? '', small),
        await openSupergraph((name) => urls[name] ?? '', large),
      ];
      await Promise.all(Object.values(urls).map(learnSizes));
    }, 1_800_000);
    afterAll(async () => {
      sql.stop();
      await Promise.all(graphs.map((graph) => graph.close()));
      await postgres.stop();
    });

    it.each([
      ['itself', 'SELECT * FROM unemployment WHERE persons = 1'],
      ['by its index', 'SELECT DISTINCT county_code, status, month FROM unemployment ORDER BY 1, 2, 3'],
    ])('would notice a large table that is read whole, %s', async (_how, text) => {
      const found = await findWholeReads(urls['labour'] ?? '', [{ database: '', text, values: [] }]);
      expect(found).toMatchObject([{ table: 'unemployment', rows: 8_688, statement: text }]);
    });

    it('does not mind a page, however large the table', async () => {
      const text = 'SELECT * FROM unemployment ORDER BY county_code, status, month LIMIT $1';
      expect(await findWholeReads(urls['labour'] ?? '', [{ database: '', text, values: [20] }])).toEqual([]);
    });

    it.each(ASKED)('$name takes no more statements and no whole table', async (asked) => {
      const { name, document, ...question } = asked;
      const before = await graphs[0].ask(document, question);
      sql.take();
      const begun = performance.now();
      const after = await graphs[1].ask(document, question);
      onAnswer?.(name, performance.now() - begun);
      const sent = sql.take().filter(isOfRequest);
      expect([...before.errors, ...after.errors]).toEqual([]);
      expect(after.statements).toEqual(before.statements);
      expect(sent.length).toBe(Object.values(after.statements).reduce((sum, count) => sum + count, 0));
      const whole = await Promise.all(
        NAMES.map((subgraph) =>
          findWholeReads(
            urls[subgraph] ?? '',
            sent.filter(({ database }) => database === databaseOf(subgraph, 'large')),
            programRole(subgraph),
          ),
        ),
      );
      expect(whole.flat()).toEqual([]);
    });
  });
}

/** The log of disclosures is looked after each second, whoever asks. */
function isOfRequest({ text }: SentStatement): boolean {
  return !/pg_try_advisory_xact_lock|disclosure_block|WHERE d\.block IS NULL|SET block =|samspill\.audit/.test(
    text,
  );
}

function databaseOf(subgraph: string, size: string): string {
  return `${subgraph}_${size}`;
}

async function urlsOf(postgres: PostgresServer, size: string): Promise<Readonly<Record<string, string>>> {
  const urls = NAMES.map(async (name) => [name, await postgres.url(databaseOf(name, size))] as const);
  return Object.fromEntries(await Promise.all(urls));
}

/** What a server learns by itself in its first minutes. */
async function learnSizes(url: string): Promise<void> {
  const client = new pg.Client(url);
  await client.connect();
  await client.query('VACUUM ANALYZE');
  await client.end();
}
