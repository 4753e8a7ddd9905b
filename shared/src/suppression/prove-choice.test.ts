import { expect, it } from 'vitest';
import { proveChoice } from './prove-choice.ts';
import { readSystem } from './read-system.ts';

const system = readSystem({
  rule: { owner: 'NAV', threshold: 4, smallestDenominator: null },
  cells: [
    { key: 'a', count: 2 },
    { key: 'b', count: 30 },
    { key: 'c', count: 0 },
    { key: 'd', count: 9 },
    { key: 'all', count: 41 },
  ],
  sums: [{ total: 'all', parts: ['a', 'b', 'c', 'd'] }],
});
const NOTHING = { exposed: [], witnesses: [] };

it('a choice that holds stands', () => {
  const choice = { hidden: [0, 3], ...NOTHING };
  expect(proveChoice(system, choice)).toBe(choice);
});

it('a choice that does not hold is given up for hiding all but zeros', () => {
  expect(proveChoice(system, { hidden: [0], ...NOTHING })).toEqual({ hidden: [0, 1, 3, 4], ...NOTHING });
});

it('a witness that does not fit what is published is not believed', () => {
  const witness = Float64Array.of(9, 0, 0, 0, 9);
  expect(proveChoice(system, { hidden: [0], exposed: [], witnesses: [witness] }).hidden).toHaveLength(4);
});
