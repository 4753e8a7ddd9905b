import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeNorwegian } from '../../../../test/support/make-norwegian.ts';
import { openSubgraph, type OpenSubgraph } from '../../../../test/support/open-subgraph.ts';
import { startPostgres, type PostgresServer } from '../../../../test/support/postgres-server.ts';
import { labour } from '../subgraph.ts';

let server: PostgresServer;
let norwegian: OpenSubgraph;
let embedded: OpenSubgraph;

beforeAll(async () => {
  server = await startPostgres();
  norwegian = await openSubgraph(labour, await makeNorwegian(await server.url('labour')));
  embedded = await openSubgraph(labour);
});
afterAll(async () => {
  await Promise.all([norwegian.close(), embedded.close()]);
  await server.stop();
});

it.each([
  ['the order of measure types', '{ measureTypes { code name } }'],
  [
    'units, their counties and offices',
    '{ navCountyUnits { unitNumber counties { code } offices { unitNumber } } }',
  ],
  [
    'figures and their months',
    `{ _entities(representations: [{ __typename: "Country", code: "00" }]) { ... on Country {
      unemployment(status: FULLY_UNEMPLOYED, last: 240) { value period { label start end } }
      reducedWorkCapacity(ageGroup: AGE_18_66, unit: PERCENT, last: 240) { value period { label start end } } } } }`,
  ],
])('%s are the same whatever language and date style a server has', async (_what, document) => {
  const there = await norwegian.ask(document);
  expect(there.errors).toEqual([]);
  expect(there.data).toEqual((await embedded.ask(document)).data);
});
