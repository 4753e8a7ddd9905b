import { employersAt } from '@samspill/shared/synthetic/employers-at';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { cast } from '../../../../test/support/cast.ts';
import { openSubgraph, type OpenSubgraph } from '../../../../test/support/open-subgraph.ts';
import { labour } from '../subgraph.ts';

const SCALE = 0.02;
let graph: OpenSubgraph;

beforeAll(async () => {
  graph = await openSubgraph(labour, 'pglite:', SCALE);
});
afterAll(() => graph.close());

interface Figure {
  readonly value: number | null;
  readonly suppressionReason: string | null;
  readonly synthetic: boolean;
  readonly period: { readonly label: string };
}

type Measured = Readonly<Record<'all' | 'partial' | 'share' | 'persons' | 'onPartial', readonly Figure[]>>;

const FIGURE = '{ value suppressionReason synthetic period { label } }';
const employers = employersAt(SCALE);

const measured = async (numbers: readonly string[]) => {
  const { data } = await graph.ask(
    `query ($them: [_Any!]!) { _entities(representations: $them) { ... on Employer {
      all: sickLeave(last: 8) ${FIGURE}
      partial: sickLeave(measure: PARTIAL_SICK_LEAVE, last: 8) ${FIGURE}
      share: sickLeave(measure: PARTIAL_SHARE, last: 8) ${FIGURE}
      persons: sickLeave(measure: PERSONS_ON_LEAVE, last: 8) ${FIGURE}
      onPartial: sickLeave(measure: PERSONS_ON_PARTIAL_LEAVE, last: 8) ${FIGURE} } } }`,
    {
      variables: { them: numbers.map((one) => ({ __typename: 'Employer', organisationNumber: one })) },
      viewer: cast('national-coordinator'),
    },
  );
  return data?.['_entities'] as readonly Measured[];
};

it('of an enterprise shows no number of persons from one to four, and no share where the number is hidden', async () => {
  const rows = await measured(employers.slice(0, 300).map(({ organisationNumber }) => organisationNumber));
  let shown = 0;
  for (const { all, partial, share, persons, onPartial } of rows) {
    for (const [quarter, { value }] of persons.entries()) {
      const partly = onPartial[quarter]?.value ?? null;
      for (const count of [value, partly]) if (count !== null) expect(count === 0 || count >= 5).toBe(true);
      if (value === null) expect([all[quarter]?.value, share[quarter]?.value]).toEqual([null, null]);
      if (partly === null) expect([partial[quarter]?.value, share[quarter]?.value]).toEqual([null, null]);
      if (value !== null && partly !== null) {
        expect(value - partly === 0 || value - partly >= 5).toBe(true);
        shown += 1;
      }
    }
  }
  expect(shown).toBeGreaterThan(20);
});

it('of an enterprise says why it is hidden, that it is invented, and for which quarter it is', async () => {
  const small = employers.find(({ employees }) => employees > 0 && employees < 5)?.organisationNumber ?? '';
  const large = [...employers].sort((one, other) => other.employees - one.employees)[0];
  const [few, many] = await measured([small, large?.organisationNumber ?? '']);
  for (const { value, suppressionReason } of few?.all ?? []) {
    expect([value, suppressionReason]).toEqual([null, 'SMALL_DENOMINATOR']);
  }
  expect(many?.all.at(-1)).toMatchObject({
    suppressionReason: null,
    synthetic: true,
    period: { label: '2026 Q3' },
  });
  expect(many?.share.some(({ value }) => value !== null && value > 0 && value < 100)).toBe(true);
  expect(many?.all).toHaveLength(8);
});

it('of counties of the time is what SSB published, and its two measures are kept apart', async () => {
  const { data, errors } = await graph.ask(
    `query ($them: [_Any!]!) { _entities(representations: $them) {
      ... on County { days: sickLeave(last: 40) { ...F } persons: sickLeave(measure: EMPLOYEES, last: 40) { ...F } }
      ... on Country { all: sickLeave { ...F } } } }
    fragment F on Statistic { indicator value unit synthetic period { label } }`,
    {
      variables: {
        them: [
          { __typename: 'County', code: '20' },
          { __typename: 'County', code: '46' },
          { __typename: 'Country', code: '00' },
        ],
      },
    },
  );
  expect(errors).toEqual([]);
  const [finnmark, vestland, norway] = data?.['_entities'] as readonly Readonly<
    Record<string, readonly (Figure & { readonly indicator: string })[] | null>
  >[];
  expect(finnmark?.['days']?.map(({ value, period }) => [period.label, value])).toEqual([
    ['2009 Q4', 9.3],
    ['2010 Q1', 8.8],
    ['2010 Q4', 8.3],
    ['2011 Q1', 8.5],
  ]);
  expect(finnmark?.['persons']?.map(({ value, period }) => [period.label, value])).toEqual([
    ['2003 Q1', 7.6],
    ['2003 Q4', 8.1],
    ['2004 Q1', 7.8],
  ]);
  expect(finnmark?.['persons']?.[0]?.indicator).not.toBe(finnmark?.['days']?.[0]?.indicator);
  expect(vestland).toEqual({ days: null, persons: null });
  expect(norway?.['all']).toMatchObject([{ value: 7.3, synthetic: false, period: { label: '2011 Q1' } }]);
});
