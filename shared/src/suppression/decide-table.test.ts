import { expect, it } from 'vitest';
import { decideTable } from './decide-table.ts';

const rule = (threshold: number) => ({ owner: 'NAV', threshold, smallestDenominator: null });

it('the rest of a sum does not reveal a small count', () => {
  const { decisions, exposed } = decideTable({
    rule: rule(4),
    cells: [
      { key: 'a', count: 2 },
      { key: 'b', count: 30 },
      { key: 'c', count: 0 },
      { key: 'd', count: 40 },
      { key: 'all', count: 72 },
    ],
    sums: [{ total: 'all', parts: ['a', 'b', 'c', 'd'] }],
  });
  expect(exposed).toEqual([]);
  expect(Object.fromEntries(decisions)).toEqual({
    a: 'BELOW_THRESHOLD',
    b: 'COMPLEMENTARY',
    c: 'SHOWN',
    d: 'SHOWN',
    all: 'SHOWN',
  });
});
