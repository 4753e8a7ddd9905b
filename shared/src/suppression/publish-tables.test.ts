import { expect, it } from 'vitest';
import { countsBy } from './counts-by.ts';
import { publishTables } from './publish-tables.ts';

const rule = { owner: 'Udir', threshold: 5, smallestDenominator: null };
const row = (county: string, status: string, count: number) => ({
  county,
  status,
  category: status.startsWith('A') ? 'ACTIVE' : 'CLARIFIED',
  count,
});
const rows = [
  row('03', 'A1', 40),
  row('03', 'A2', 3),
  row('03', 'C1', 12),
  row('42', 'A1', 17),
  row('42', 'A2', 22),
  row('42', 'C1', 0),
];

it('a hidden status takes a neighbour with it, in its county and in the country', () => {
  const tables = publishTables(rule, [countsBy(rows, [['county'], ['status', 'category']])]);
  expect(tables.at({ county: '03', status: 'A2' })).toEqual({ count: 3, decision: 'BELOW_THRESHOLD' });
  expect(tables.at({ county: '03', status: 'A1' })).toEqual({ count: 40, decision: 'COMPLEMENTARY' });
  expect(tables.at({ county: '42', status: 'C1' })).toEqual({ count: 0, decision: 'SHOWN' });
  expect(tables.at({ county: '03', category: 'ACTIVE' })).toEqual({ count: 43, decision: 'SHOWN' });
  expect(tables.at({})).toEqual({ count: 94, decision: 'SHOWN' });
  expect(tables.at({ county: '11' })).toBeUndefined();
});

it('tables by other dimensions are decided with it where they share the totals of counties', () => {
  const few = [row('03', 'A1', 2), row('03', 'C1', 0), row('42', 'A1', 30), row('42', 'C1', 9)];
  const reasons = [
    { county: '03', reason: 'INTERRUPTED', count: 2 },
    { county: '42', reason: 'INTERRUPTED', count: 20 },
    { county: '42', reason: 'DECLINED', count: 19 },
  ];
  const tables = publishTables(rule, [
    countsBy(few, [['county'], ['status', 'category']]),
    countsBy(reasons, [['county'], ['reason']]),
  ]);
  for (const place of [
    { county: '03', status: 'A1' },
    { county: '03', reason: 'INTERRUPTED' },
    { county: '03' },
  ]) {
    expect(tables.at(place)?.count).toBe(2);
    expect(tables.at(place)?.decision).not.toBe('SHOWN');
  }
  expect(tables.at({ county: '42' })?.decision).toBe('COMPLEMENTARY');
});

it('a margin that the graph gives nowhere costs nothing, and cannot be had', () => {
  const tables = publishTables(rule, [countsBy(rows, [['county'], ['status']])], {
    isWithheld: ({ status }) => status === undefined,
  });
  expect(tables.at({ county: '03', status: 'A1' })?.decision).toBe('SHOWN');
  expect(tables.at({ county: '42', status: 'A2' })?.decision).toBe('COMPLEMENTARY');
  expect(tables.at({ status: 'A2' })?.decision).toBe('SHOWN');
  expect(tables.at({ county: '03' })).toBeUndefined();
});

it('a share is decided with its table', () => {
  const shares = { ...rule, smallestDenominator: 10 };
  const tables = publishTables(shares, [countsBy(rows, [['county'], ['status']])], {
    rates: [
      { key: 'A2 of 42', count: { county: '42', status: 'A2' }, denominator: { county: '42' } },
      { key: 'A2 of 03', count: { county: '03', status: 'A2' }, denominator: { county: '03' } },
    ],
  });
  expect(tables.rate('A2 of 03')).toBe('BELOW_THRESHOLD');
  expect(tables.rate('A2 of 42')).toBe(tables.at({ county: '42', status: 'A2' })?.decision);
  expect(tables.rate('A2 of 11')).toBeUndefined();
});

it('tables that count the same persons differently are refused', () => {
  const other = countsBy([{ county: '03', reason: 'MOVED', count: 7 }], [['county'], ['reason']]);
  expect(() => publishTables(rule, [countsBy(rows, [['county'], ['status']]), other])).toThrow(
    'do not add up',
  );
});
