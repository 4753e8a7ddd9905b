import { readSettings } from '@samspill/shared/env';
import { loadSeedIfNeeded } from '@samspill/shared/subgraph/load-seed';
import { prepareDatabase } from '@samspill/shared/subgraph/prepare-database';
import { serveSubgraph } from '@samspill/shared/subgraph/serve-subgraph';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { education } from '../../subgraphs/education/src/subgraph.ts';
import { askOver } from '../support/ask-over.ts';

const statements: string[] = [];
let subgraph: Awaited<ReturnType<typeof serveSubgraph>>;

beforeAll(async () => {
  const { folder, reference, settings } = education;
  const database = await prepareDatabase('pglite:', folder);
  await loadSeedIfNeeded({ database, folder, reference, note: () => undefined });
  const environment = { EDUCATION_PORT: '0', LOG_LEVEL: 'silent' };
  const openData: typeof education.openData = (opened) =>
    education.openData(opened, { onStatement: (sql) => statements.push(sql) });
  subgraph = await serveSubgraph(
    { ...education, openData },
    readSettings({ ...settings }, environment),
    database,
  );
});
afterAll(() => subgraph.close());

const COUNTIES = '{ counties { name schools(first: 1) { nodes { name } } } }';

it('a subgraph works for a request as long as somebody waits for it', async () => {
  const { data, errors } = await askOver(subgraph.url, COUNTIES, {
    headers: { 'samspill-deadline-ms': '60000' },
  });
  expect([errors, (data?.['counties'] as unknown[]).length]).toEqual([[], 15]);
  expect(statements).toHaveLength(2);
});

it('a subgraph sends no statement for a request whose time is up', async () => {
  statements.length = 0;
  const { data, errors } = await askOver(subgraph.url, COUNTIES, {
    headers: { 'samspill-deadline-ms': '0' },
  });
  expect(data).toEqual({ counties: null });
  expect(errors).toMatchObject([{ path: ['counties'], extensions: { code: expect.any(String) as string } }]);
  expect(statements).toEqual([]);
});
