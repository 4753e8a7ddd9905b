import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeNorwegian } from '../support/make-norwegian.ts';
import { openSupergraph, type WatchedAnswer } from '../support/open-supergraph.ts';
import { startPostgres } from '../support/postgres-server.ts';
import { readOperation } from '../support/read-operation.ts';
import { startGraph, type RunningGraph } from '../support/start-graph.ts';

const CONCURRENT = 200;

let postgres: Awaited<ReturnType<typeof startPostgres>>;
let graph: RunningGraph;

beforeAll(async () => {
  postgres = await startPostgres();
  graph = await startGraph({
    EDUCATION_DATABASE_URL: await makeNorwegian(await postgres.url('education')),
    LABOUR_DATABASE_URL: await makeNorwegian(await postgres.url('labour')),
    AGREEMENTS_DATABASE_URL: await makeNorwegian(await postgres.url('agreements')),
  });
});
afterAll(async () => {
  await graph.close();
  await postgres.stop();
});

describe('the graph on a PostgreSQL server', () => {
  it(`answers ${CONCURRENT} agreement-coverage requests at once without an error, each as alone`, async () => {
    const question = { variables: { asOf: '2026-11-22' } };
    const alone = await graph.ask(readOperation('agreement-coverage'), question);
    expect(alone.errors).toEqual([]);
    const answers = await Promise.all(
      Array.from({ length: CONCURRENT }, () => graph.ask(readOperation('agreement-coverage'), question)),
    );
    for (const { text } of answers) expect(text).toBe(alone.text);
  });

  it('spends a bounded number of SQL statements on each of them', async () => {
    const databases = Object.fromEntries(
      await Promise.all(
        ['education', 'labour', 'agreements'].map(
          async (name) => [name, await postgres.url(`${name}_watched`)] as const,
        ),
      ),
    );
    const watched = await openSupergraph((name) => databases[name] ?? '');
    // Each of another day, since those who ask the same at the same time share one answer.
    const question = (day: number) => ({ variables: { asOf: `2026-11-${day}` } });
    const alone = await watched.ask(readOperation('agreement-coverage'), question(30));
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        watched.ask(readOperation('agreement-coverage'), question(10 + index)),
      ),
    );
    await watched.close();
    expect([alone, ...answers].flatMap(({ errors }) => errors)).toEqual([]);
    expect(statementsOf(alone)).toBe(6);
    // All 20 begin before the first is sent, so the last of them to end has seen the statements of all; fetches that are
    // the same on every day may be shared.
    expect(Math.max(...answers.map(statementsOf))).toBeLessThanOrEqual(20 * 6);
  });

  it('gives the same answers as the embedded database, though its language and its dates are Norwegian', async () => {
    const embedded = await openSupergraph();
    const documents = [
      ['agreement-coverage', { asOf: '2022-06-30' }],
      ['county-reform', { before: '2023-12-31', after: '2024-01-01' }],
      ['nav-units-and-counties', {}],
      ['county-picture', { code: '46', asOf: '2026-11-22' }],
      ['apel-gap', { asOf: '2026-11-22' }],
    ] as const;
    for (const [document, variables] of [
      ...documents.map(([name, variables]) => [readOperation(name), variables] as const),
      ['{ measureTypes { code name } }', {}] as const,
      [agreementsBy('VALID_FROM_DESC'), {}] as const,
      [agreementsBy('VALID_TO_ASC'), {}] as const,
    ]) {
      const [server, here] = [
        await graph.ask(document, { variables }),
        await embedded.ask(document, { variables }),
      ];
      expect(server.errors).toEqual([]);
      expect(server.data).toEqual(here.data);
    }
    await embedded.close();
  });
});

const statementsOf = ({ statements }: WatchedAnswer) =>
  Object.values(statements).reduce((sum, count) => sum + count, 0);

const agreementsBy = (order: string) =>
  `{ agreements(first: 100, orderBy: ${order}, asOf: "2026-11-22") { totalCount pageInfo { hasNextPage endCursor } nodes { id title validFrom validTo } } }`;
