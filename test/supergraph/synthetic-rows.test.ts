import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { isOrganisationNumber } from '@samspill/shared/reference/organisation-number';
import { employersAt } from '@samspill/shared/synthetic/employers-at';
import { hashOfRows } from '@samspill/shared/synthetic/generator-version';
import { readFacts } from '@samspill/shared/synthetic/read-facts';
import { EMBEDDED_SCALE } from '@samspill/shared/synthetic/scale';
import { describe, expect, it } from 'vitest';
import { agreements } from '../../subgraphs/agreements/src/subgraph.ts';
import { education } from '../../subgraphs/education/src/subgraph.ts';
import { labour } from '../../subgraphs/labour/src/subgraph.ts';
import { countInvented, documentedRows } from '../support/count-invented.ts';
import { readSeed } from '../support/read-seed.ts';
import { withoutOurSettings } from '../support/without-our-settings.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const PRINT = fileURLToPath(new URL('../support/print-synthetic-hashes.ts', import.meta.url));
const SUBGRAPHS = [education, labour, agreements];

/** Every cell that is invented, with where it stands. */
const cells = SUBGRAPHS.flatMap(({ name, synthetic }) =>
  synthetic(EMBEDDED_SCALE).flatMap(({ table, rows }) =>
    [...rows()].flatMap((row) =>
      Object.entries(row).flatMap(([column, cell]) =>
        [cell].flat().flatMap((value) => (value === null ? [] : [{ name, table, column, value }])),
      ),
    ),
  ),
);

const valuesIn = (columns: RegExp) => cells.filter(({ column }) => columns.test(column));
const seeded = (subgraph: string, file: string, column: string) =>
  readSeed(subgraph, file).map((row) => row[column] ?? '');
const strangersTo = (columns: RegExp, known: readonly string[]) => {
  const held = new Set(known);
  return valuesIn(columns).filter(({ value }) => !held.has(value));
};

const invented = employersAt(EMBEDDED_SCALE).map(({ organisationNumber }) => organisationNumber);
const real = [
  ...seeded('education', 'schools', 'organisation_number'),
  ...seeded('education', 'county_administrations', 'organisation_number'),
];

describe('what is invented names the same things in all three subgraphs', () => {
  it('employers by the numbers of one list, none of which is that of a school or a county', () => {
    expect(valuesIn(/organisation_number$/).length).toBeGreaterThan(invented.length);
    expect(strangersTo(/organisation_number$/, [...invented, ...real])).toEqual([]);
    expect(invented.filter((number) => real.includes(number))).toEqual([]);
    expect([...invented, ...real].filter((number) => !isOrganisationNumber(number))).toEqual([]);
  });

  it('every employer of the scale, in labour and in education alike', () => {
    for (const { name, synthetic } of [labour, education]) {
      const table = synthetic(EMBEDDED_SCALE).find((one) => one.table === 'employer');
      const held = [...(table?.rows() ?? [])].map((row) => row['organisation_number']);
      expect([name, held]).toEqual([name, invented]);
    }
  });

  it('units and offices of NAV by the numbers that the labour subgraph knows', () => {
    const known = [
      ...seeded('labour', 'nav_county_units', 'unit_number'),
      ...seeded('labour', 'nav_offices', 'unit_number'),
      ...seeded('labour', 'iw_centres', 'unit_number'),
    ];
    expect(strangersTo(/^(unit|office|county_unit|centre)_number$/, known)).toEqual([]);
  });

  it('counties and municipalities by the codes that the education subgraph knows', () => {
    const counties = seeded('education', 'counties', 'code');
    expect(strangersTo(/^(county|area)_code$/, [...counties, '00'])).toEqual([]);
    expect(strangersTo(/^municipality_code$/, seeded('education', 'municipalities', 'code'))).toEqual([]);
  });

  it('industries by codes of the standard', () => {
    expect(strangersTo(/^industry_code$/, seeded('labour', 'industries', 'code'))).toEqual([]);
  });
});

it(
  'what is invented is the same to the byte in another program, time zone and language',
  { timeout: 120_000 },
  async () => {
    const environment = {
      ...withoutOurSettings(process.env),
      TZ: 'Pacific/Kiritimati',
      LC_ALL: 'nb_NO.UTF-8',
    };
    const words = ['--conditions=source', '--import', 'tsx', PRINT, String(EMBEDDED_SCALE)];
    const { stdout } = await promisify(execFile)(process.execPath, words, { cwd: ROOT, env: environment });
    const here = SUBGRAPHS.map(({ name, synthetic }) => [name, hashOfRows(synthetic, EMBEDDED_SCALE)]);
    expect(JSON.parse(stdout)).toEqual(Object.fromEntries(here));
  },
);

it('the places and inhabitants that employers are drawn by are those of the education subgraph', () => {
  const own = readFacts('employer_places').map((row) => ({ ...row }));
  const known = readSeed('education', 'municipalities')
    .filter((row) => row['valid_to'] === '')
    .map((row) => ({
      municipality_code: row['code'],
      county_code: row['county_code'],
      inhabitants: row['population'],
    }));
  expect(own).toEqual(known);
});

it('there are as many invented rows as the documentation says', () => {
  expect(countInvented(EMBEDDED_SCALE)).toEqual(documentedRows('small'));
});
