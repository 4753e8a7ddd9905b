import type { Explanation } from '@samspill/shared/explanation';
import { expect, test } from 'vitest';
import { printExplanation } from './print-explanation.ts';

const entity = { kind: 'query', represents: ['County { code }', 'Unit { number }'], after: [0] } as const;
const EXPLANATION: Explanation = {
  plan: { inTurn: [{ fetch: 0 }, { atOnce: [{ inTurn: [{ fetch: 1 }, { fetch: 3 }] }, { fetch: 2 }] }] },
  fetches: [
    {
      ...entity,
      kind: 'mutation',
      subgraph: 'education',
      path: '',
      represents: null,
      selects: '{ a }',
      after: [],
      group: 0,
    },
    { ...entity, subgraph: 'labour', path: 'counties.@', selects: '{ ... on County { units } }', group: 1 },
    { ...entity, subgraph: 'labour', path: 'deals.@', selects: `{ ${'word '.repeat(30)}}`, group: 1 },
    { ...entity, subgraph: 'agreements', path: 'counties.@', selects: '{ x }', after: [1], group: 2 },
  ],
  run: null,
  cost: null,
};

test('a plan is a tree of who is asked for what, with what travels together', () => {
  expect(printExplanation(EXPLANATION)).toBe(`4 fetches in 3 requests: agreements, education, labour

in turn
├─ #1 education · mutation
│     asks { a }
└─ at once
   ├─ in turn
   │  ├─ #2 labour · at counties.@ · with #3
   │  │     for  County { code }
   │  │     for  Unit { number }
   │  │     asks { ... on County { units } }
   │  └─ #4 agreements · at counties.@
   │        for  County { code }
   │        for  Unit { number }
   │        asks { x }
   └─ #3 labour · at deals.@ · with #2
         for  County { code }
         for  Unit { number }
         asks { word word word word word word word word word word word word word word word word word word word word word
              word word word word word word word word word }`);
});

test('one that fetches nothing says so, and one fetch stands alone', () => {
  const nothing = { plan: null, fetches: [], run: null, cost: null };
  expect(printExplanation(nothing)).toBe('Nothing has to be fetched.');
  const [first] = EXPLANATION.fetches;
  const alone = {
    ...nothing,
    plan: { fetch: 0 },
    fetches: first ? [first] : [],
    cost: { estimated: { type: 7, field: 3 }, actual: null },
  };
  expect(printExplanation(alone)).toBe(
    '1 fetch in 1 request: education\ncost: at most 7 for objects, 3 for fields\n\n#1 education · mutation\n   asks { a }',
  );
});

test('what was done is a table of requests, and a line of what was spared', () => {
  const sent = { requestBytes: 120, answerBytes: 3400, outcome: 'ANSWERED' };
  const run = {
    totalMs: 12.345,
    requests: [
      {
        ...sent,
        subgraph: 'education',
        fetches: [{ fetch: 0, representations: 0, distinct: 0 }],
        startedMs: 0.01,
        endedMs: 5,
      },
      {
        ...sent,
        subgraph: 'labour',
        fetches: [
          { fetch: 1, representations: 15, distinct: 5 },
          { fetch: 2, representations: 4, distinct: 4 },
        ],
        startedMs: 5.26,
        endedMs: 12,
        answerBytes: null,
        outcome: 'TIMEOUT',
      },
    ],
  };
  expect(
    printExplanation({
      ...EXPLANATION,
      plan: { fetch: 0 },
      run,
      cost: { estimated: { type: 30, field: 8 }, actual: { type: 21, field: 7 } },
    }),
  ).toBe(`4 fetches in 3 requests: agreements, education, labour
cost: at most 30 for objects, 8 for fields; actual 21 for objects, 7 for fields

#1 education · mutation
   asks { a }

subgraph   fetches  objects  sent  from ms  to ms  bytes out  bytes in  outcome
─────────  ───────  ───────  ────  ───────  ─────  ─────────  ────────  ────────
education  #1             0     0        0      5        120      3400  ANSWERED
labour     #2 #3         19     9      5.3     12        120         –  TIMEOUT

2 requests in 12.3 ms; 19 objects were named 9 times.`);
});
