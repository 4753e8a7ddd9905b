import type { Database } from '@samspill/shared/database/database';
import { loadSeed } from '@samspill/shared/subgraph/load-seed';
import { prepareDatabase } from '@samspill/shared/subgraph/prepare-database';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readSeed } from '../../../../test/support/read-seed.ts';
import { agreements } from '../subgraph.ts';

type Row = Readonly<Record<string, string>>;

let database: Database;

beforeAll(async () => {
  database = await prepareDatabase('pglite:', agreements.folder);
  await loadSeed({ ...agreements, database, note: () => undefined });
});
afterAll(() => database.close());

/** The seed's rows of one file for the agreement of Agder that began on a day. */
function rowsOfAgder(file: string, from: string): readonly [Row, ...Row[]] {
  const kinds = new Map(readSeed('agreements', 'agreements').map(({ id, kind }) => [id, kind]));
  const counties = readSeed('agreements', 'agreement_counties');
  const ofAgder = counties.filter(
    (row) => row['county_code'] === '42' && kinds.get(row['agreement_id']) === 'COUNTY',
  );
  const ids = ofAgder.map((row) => row['agreement_id']);
  const begun = readSeed('agreements', 'agreement_versions').find(
    (row) => row['valid_from'] === from && ids.includes(row['agreement_id']),
  );
  const rows = readSeed('agreements', file).filter((row) => row['agreement_id'] === begun?.['agreement_id']);
  const [first, ...others] = rows;
  if (first === undefined) throw new Error(`Agder has no agreement from ${from} in ${file}.`);
  return [first, ...others];
}

/** Loads a folder that holds these rows. */
async function load(files: Readonly<Record<string, readonly Row[]>>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'samspill-correction-'));
  try {
    for (const [file, rows] of Object.entries(files)) {
      const lines = [Object.keys(rows[0] ?? {}), ...rows.map((row) => Object.values(row))];
      writeFileSync(join(folder, `${file}.csv`), `${lines.map((cells) => cells.join(',')).join('\n')}\n`);
    }
    await loadSeed({ ...agreements, database, note: () => undefined }, folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const inForce = () =>
  database.query(
    `SELECT in_force_from AS first, in_force_to AS last FROM county_agreement_in_force
     WHERE county_code = '42' AND in_force_from >= '2024-01-01' ORDER BY 1`,
  );

const [next] = rowsOfAgder('agreement_versions', '2025-07-01');
const [ended] = rowsOfAgder('agreement_endings', '2024-01-01');
const approved = rowsOfAgder('agreement_parties', '2025-07-01').map((row) => ({
  ...row,
  approved_on: '2025-05-20',
}));
const earlier = {
  agreement_versions: [{ ...next, valid_from: '2025-06-01' }],
  agreement_parties: approved,
};

it('a correction that leaves two agreements of a county on one day is refused, and changes nothing', async () => {
  const before = await inForce();
  await expect(load(earlier)).rejects.toThrow(/county_agreement_in_force_one_a_day/);
  expect(await inForce()).toEqual(before);
});

it('an ending and the agreement that follows it are moved together, from one folder', async () => {
  await load({ ...earlier, agreement_endings: [{ ...ended, ended_on: '2025-05-31' }] });
  expect(await inForce()).toEqual([
    { first: '2024-01-01', last: '2025-05-31' },
    { first: '2025-06-01', last: '2028-12-31' },
  ]);
  await load({
    agreement_versions: [next],
    agreement_endings: [ended],
    agreement_parties: rowsOfAgder('agreement_parties', '2025-07-01'),
  });
});
