import { afterAll, beforeAll, expect, it } from 'vitest';
import { findBlanks } from '../support/find-blanks.ts';
import { LIFE_TOLD, liveAgreement } from '../support/live-agreement.ts';
import { makeNorwegian } from '../support/make-norwegian.ts';
import { onTheDay } from '../support/on-the-day.ts';
import { openSupergraph, type OpenSupergraph } from '../support/open-supergraph.ts';
import { OPERATION_CASES } from '../support/operation-cases.ts';
import { startPostgres } from '../support/postgres-server.ts';
import { readOperation } from '../support/read-operation.ts';

onTheDay();

let postgres: Awaited<ReturnType<typeof startPostgres>>;
let graph: OpenSupergraph;

beforeAll(async () => {
  postgres = await startPostgres();
  const urls: Record<string, string> = {};
  for (const name of ['education', 'labour', 'agreements'])
    urls[name] = await makeNorwegian(await postgres.url(name));
  graph = await openSupergraph((name) => urls[name] ?? '');
});
afterAll(async () => {
  await graph.close();
  await postgres.stop();
});

it.each(OPERATION_CASES)(
  'on a PostgreSQL server $name is answered without an error, and empty only where that is right',
  async ({ name, blanks, ...question }) => {
    const { data, errors } = await graph.ask(readOperation(name), question);
    expect(errors).toEqual([]);
    expect(findBlanks(data)).toEqual(Object.keys(blanks).sort());
  },
);

it('on a PostgreSQL server agreement-life takes an agreement from its draft to its end', async () => {
  expect(await liveAgreement(graph)).toEqual(LIFE_TOLD);
});
