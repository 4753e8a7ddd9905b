import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSubgraph, type OpenSubgraph } from '../../../../test/support/open-subgraph.ts';
import { agreements } from '../subgraph.ts';

let graph: OpenSubgraph;

beforeAll(async () => {
  graph = await openSubgraph(agreements);
});
afterAll(() => graph.close());

interface Signal {
  readonly year: number;
  readonly sender: string | null;
  readonly specificity: number;
  readonly area: string | null;
  readonly synthetic: boolean;
  readonly text: string;
  readonly answeredBy: readonly {
    readonly county: { readonly code: string };
    readonly agreement: { readonly __typename: string };
  }[];
}

const SIGNALS = `query ($from: Int!, $to: Int!) { steeringSignals(from: $from, to: $to) {
  year sender receiver specificity text area synthetic source
  answeredBy { county { code } agreement { __typename id title } synthetic } } }`;

describe('steering signals', () => {
  it('were minor in 2007 and are more specific every year; only that is real', async () => {
    const { data, errors, statements } = await graph.ask(SIGNALS, { variables: { from: 2007, to: 2026 } });
    expect(errors).toEqual([]);
    const signals = data?.['steeringSignals'] as readonly Signal[];
    expect(signals[0]).toMatchObject({
      year: 2007,
      sender: null,
      receiver: 'NAV',
      specificity: 1,
      synthetic: false,
      area: null,
    });
    const years = [...new Set(signals.map(({ year }) => year))];
    expect(years).toEqual(Array.from({ length: 20 }, (_, at) => 2007 + at));
    const ranks = years.map((year) =>
      signals.filter((one) => one.year === year).map(({ specificity }) => specificity),
    );
    for (const [at, rank] of ranks.entries()) {
      expect(Math.min(...rank)).toBeGreaterThan(Math.max(0, ...(ranks[at - 1] ?? [])));
    }
    expect(signals.slice(1).every(({ synthetic, text }) => synthetic && text.endsWith('(syntetisk)'))).toBe(
      true,
    );
    const narrow = await graph.ask(SIGNALS, { variables: { from: 2024, to: 2024 } });
    expect(narrow.statements).toHaveLength(statements.length);
  });

  it('are answered by sub-agreements on their area, told with the county', async () => {
    const { data } = await graph.ask(SIGNALS, { variables: { from: 2024, to: 2024 } });
    const answered = (data?.['steeringSignals'] as readonly Signal[]).flatMap(({ answeredBy }) => answeredBy);
    expect(answered.length).toBeGreaterThan(3);
    expect(new Set(answered.map(({ agreement }) => agreement.__typename))).toEqual(new Set(['SubAgreement']));
  });

  it.each([
    [2020, 2019],
    [0, 10],
    [1900, 2000],
  ])('from %i to %i are refused', async (from, to) => {
    const { data, errors } = await graph.ask(SIGNALS, { variables: { from, to } });
    expect(data).toEqual({ steeringSignals: null });
    expect(errors[0]?.extensions?.['code']).toBe('BAD_USER_INPUT');
  });
});

describe('the tripartite agreement', () => {
  it('tells what each document says, also where they disagree, and how much of each date is known', async () => {
    const { data, errors } =
      await graph.ask(`{ agreements(filter: { kind: INCLUSIVE_WORKING_LIFE }) { totalCount nodes {
      synthetic validFrom validTo status counties { code } parties { role nameAtSigning }
      events { kind date datePrecision source synthetic }
      ... on InclusiveWorkingLifeAgreement {
        targets { indicator change unit baseline }
        outcomes { indicator change unit baseline measuredOn measuredOnPrecision note source synthetic }
        centres { unitNumber } } } } }`);
    expect(errors).toEqual([]);
    const { nodes, totalCount } = data?.['agreements'] as { nodes: [Tripartite]; totalCount: number };
    expect(totalCount).toBe(1);
    const [agreement] = nodes;
    expect(agreement).toMatchObject({
      synthetic: false,
      validFrom: '2001-01-01',
      validTo: null,
      counties: null,
    });
    expect(agreement.parties.map(({ role }) => role)).toEqual([
      'STATE',
      'EMPLOYERS_ORGANISATION',
      'EMPLOYEES_ORGANISATION',
    ]);
    const told = agreement.events.map(
      ({ kind, date, datePrecision }) => `${kind} ${date.slice(0, 4)} ${datePrecision}`,
    );
    expect(told).toEqual([
      'SIGNED 2001 YEAR',
      'RENEWED 2005 WORKED_OUT',
      'RENEWED 2009 WORKED_OUT',
      'RENEWED 2013 WORKED_OUT',
      'RENEWED 2019 YEAR',
      'RENEGOTIATED 2020 BY_YEAR',
      'EXTENDED 2023 BY_YEAR',
      'RENEWED 2025 YEAR',
    ]);
    const sources = agreement.events.map(({ source }) => source).join('\n');
    for (const words of [
      'every four years',
      '2019–2022',
      'extended until 2025',
      'renegotiated five times',
      'agreement of 2025',
    ])
      expect(sources).toContain(words);
    expect(agreement.events.every(({ synthetic }) => !synthetic)).toBe(true);
    expect(agreement.targets).toEqual([
      { indicator: 'SICK_LEAVE', change: -10, unit: 'percent', baseline: 'annual average of 2018' },
    ]);
    expect(agreement.outcomes).toMatchObject([
      {
        indicator: 'SICK_LEAVE',
        change: -11.5,
        baseline: '2001',
        measuredOn: '2017-03-01',
        measuredOnPrecision: 'MONTH',
        synthetic: false,
      },
      { indicator: 'PARTIAL_SICK_LEAVE_SHARE', change: null, baseline: null, measuredOn: null },
      { indicator: 'EMPLOYERS_SATISFIED_WITH_NAV', change: null },
    ]);
    expect(agreement.centres).toHaveLength(12);
  });

  it('had a centre in each of 19 counties in 2017', async () => {
    const { data } =
      await graph.ask(`{ agreements(filter: { kind: INCLUSIVE_WORKING_LIFE }, asOf: "2017-06-01") { nodes {
      ... on InclusiveWorkingLifeAgreement { centres { unitNumber } } } } }`);
    const { nodes } = data?.['agreements'] as { nodes: [Tripartite] };
    expect(nodes[0].centres).toHaveLength(19);
  });

  interface Tripartite {
    readonly parties: readonly { readonly role: string }[];
    readonly events: readonly {
      readonly kind: string;
      readonly date: string;
      readonly datePrecision: string;
      readonly source: string;
      readonly synthetic: boolean;
    }[];
    readonly targets: readonly object[];
    readonly outcomes: readonly object[];
    readonly centres: readonly object[];
  }
});
