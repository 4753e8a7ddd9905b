import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSubgraph, type OpenSubgraph } from '../../../../test/support/open-subgraph.ts';
import { labour } from '../subgraph.ts';

let graph: OpenSubgraph;

beforeAll(async () => {
  graph = await openSubgraph(labour);
});
afterAll(() => graph.close());

interface Figure {
  readonly indicator: string;
  readonly period: { readonly label: string };
  readonly value: number;
}
type Row = readonly [code: string, month: string, group: string, persons: string, share: string];

const rowsOf = (file: string): readonly Row[] =>
  readFileSync(new URL(`../../prisma/seed/${file}`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(',') as unknown as Row);

const areaOf = (code: string) => ({ __typename: code === '00' ? 'Country' : 'County', code });

/** One field of one area, whatever the area is. */
async function ask(code: string, field: string, figure = 'indicator period { label } value') {
  const { data, errors } = await graph.ask(
    `query ($them: [_Any!]!) { _entities(representations: $them) {
      ... on Country { figures: ${field} { ${figure} } } ... on County { figures: ${field} { ${figure} } } } }`,
    { variables: { them: [areaOf(code)] } },
  );
  const [area] = data?.['_entities'] as readonly { readonly figures: readonly Figure[] | null }[];
  return { figures: area?.figures, codes: errors.map(({ extensions }) => extensions?.['code']) };
}

const FILES = [
  { file: 'unemployment.csv', fieldOf: (group: string) => `unemployment(status: ${group}`, months: 181 },
  {
    file: 'reduced_work_capacity.csv',
    fieldOf: (group: string) => `reducedWorkCapacity(ageGroup: ${group}`,
    months: 179,
  },
];

describe.each(FILES)('the figures of $file', ({ file, fieldOf, months }) => {
  const rows = rowsOf(file);
  const areas = [...new Set(rows.map(([code]) => code))];
  const groups = [...new Set(rows.map(([, , group]) => group))];

  it.each(groups)('of %s are those of the file to the digit, for every area and month', async (group) => {
    expect(areas).toHaveLength(16);
    for (const code of areas) {
      const expected = rows.filter((row) => row[0] === code && row[2] === group);
      expect(expected).toHaveLength(months);
      for (const [unit, column] of [['PERSONS', 3] as const, ['PERCENT', 4] as const]) {
        const { figures } = await ask(code, `${fieldOf(group)}, unit: ${unit}, last: 240)`);
        expect(figures?.map(({ period, value }) => `${period.label} ${value}`)).toEqual(
          expected.map((row) => `${row[1].slice(0, 7)} ${Number(row[column])}`),
        );
      }
    }
  });
});

describe('a series', () => {
  it('gives the newest months, oldest first, each with what it is', async () => {
    const { figures } = await ask(
      '46',
      'unemployment(status: PARTLY_UNEMPLOYED, unit: PERCENT, last: 2)',
      'indicator period { kind label start end } value unit suppressed suppressionReason synthetic source breakInSeries',
    );
    const january = {
      indicator: 'PARTLY_UNEMPLOYED',
      period: { kind: 'MONTH', label: '2026-01', start: '2026-01-01', end: '2026-01-31' },
      unit: 'percent of the labour force',
      suppressed: false,
      suppressionReason: null,
      synthetic: false,
      source: 'NAV, partly unemployed by county and month (Delvis ledige, månedsserier)',
      breakInSeries: false,
    };
    const december = { kind: 'MONTH', label: '2025-12', start: '2025-12-01', end: '2025-12-31' };
    expect(figures).toMatchObject([{ ...january, period: december }, january]);
  });

  it('says of whom a share is a share', async () => {
    const figure = 'indicator unit source';
    const { figures } = await ask('03', 'reducedWorkCapacity(ageGroup: AGE_18_29, unit: PERCENT)', figure);
    const { figures: persons } = await ask('03', 'reducedWorkCapacity(ageGroup: AGE_18_66)', figure);
    expect(figures).toEqual([
      {
        indicator: 'REDUCED_WORK_CAPACITY_AGE_18_29',
        unit: 'percent of the inhabitants aged 18–29',
        source: expect.stringMatching(/^NAV, .*Nedsatt arbeidsevne/) as string,
      },
    ]);
    expect(persons).toMatchObject([{ indicator: 'REDUCED_WORK_CAPACITY_AGE_18_66', unit: 'persons' }]);
  });

  it('is null for a county that has ended, one that never was, and the country taken for a county', async () => {
    const { data, errors } = await graph.ask(
      `query ($them: [_Any!]!) { _entities(representations: $them) { ... on County {
        unemployment(status: FULLY_UNEMPLOYED) { value } reducedWorkCapacity(ageGroup: AGE_18_66) { value } } } }`,
      { variables: { them: ['12', '30', '99', '00'].map((code) => ({ __typename: 'County', code })) } },
    );
    expect(errors).toEqual([]);
    const nothing = { unemployment: null, reducedWorkCapacity: null };
    expect(data?.['_entities']).toEqual([nothing, nothing, nothing, nothing]);
  });

  it.each([
    [0, 'BAD_USER_INPUT'],
    [-1, 'BAD_USER_INPUT'],
    [241, 'PAGE_TOO_LARGE'],
  ])('of %i months is refused with %s', async (last, code) => {
    for (const area of ['00', '46']) {
      expect(await ask(area, `unemployment(status: FULLY_UNEMPLOYED, last: ${last})`)).toEqual({
        figures: null,
        codes: [code],
      });
      expect(await ask(area, `reducedWorkCapacity(ageGroup: AGE_18_29, last: ${last})`)).toEqual({
        figures: null,
        codes: [code],
      });
    }
  });
});
