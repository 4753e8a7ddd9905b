import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { loadSeed, loadSeedIfNeeded } from '@samspill/shared/subgraph/load-seed';
import { prepareDatabase } from '@samspill/shared/subgraph/prepare-database';
import { loadSynthetic } from '@samspill/shared/synthetic/load-synthetic';
import { education } from '../subgraph.ts';

it('a count that is published later goes before the invented one, and both can be loaded anew', async () => {
  const database = await prepareDatabase('pglite:', education.folder);
  const folder = await mkdtemp(join(tmpdir(), 'samspill-published-'));
  const load = { database, ...education, note: () => undefined };
  await loadSeedIfNeeded(load);
  await loadSynthetic(load, 0.01);
  await writeFile(
    join(folder, 'follow_up_counts.csv'),
    `report,area_code,starts_on,dimension,member,value,break_in_series,synthetic,source
FOLLOW_UP,46,2026-06-01,TOTAL,REGISTERED,4321,false,false,published later\n`,
  );
  await loadSeed(load, folder);
  await loadSynthetic(load, 0.02);
  const data = education.openData(database, undefined);
  const { load: loaders } = data.createContext({ today: '2026-11-22', viewer: null });
  const [report] = await loaders.reports({ report: 'FOLLOW_UP', last: 1 }).load('46');
  const registered = report?.cells.filter(({ member }) => member === 'REGISTERED');
  expect(registered?.map(({ synthetic }) => synthetic)).toEqual([false, true]);
  expect(registered?.[0]).toMatchObject({ value: 4321, source: 'published later' });
  await data.close();
  await database.close();
  await rm(folder, { recursive: true });
});
