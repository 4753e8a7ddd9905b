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
