import { createRandom } from '@samspill/shared/synthetic/random';
import { decideTable } from '@samspill/shared/suppression/decide-table';
import { expect, test } from 'vitest';
import { addUp, type Axis, product, withReasons } from './suppression/add-up.ts';
import { examineTables } from './suppression/examine-tables.ts';
import { findLeaks } from './suppression/find-leaks.ts';

test('in 10 000 random tables no hidden cell can be worked out, and in small ones at most one cell too many is hidden', () => {
  const { tables, withCompanions } = examineTables({ tables: 10_000, seed: 20_260_101 });
  expect(tables.get('grid')).toBeGreaterThan(4_000);
  expect(withCompanions).toBeGreaterThan(4_000);
}, 300_000);

test.each([
  ['few persons', 8],
  ['some', 40],
  ['many', 400],
])(
  'a report of 15 counties by 23 statuses, 5 categories and 4 reasons, with %s, reveals nothing',
  (_name, most) => {
    const counties = Array.from({ length: 15 }, (_, i): readonly string[] => [String(i), '']);
    const statuses = Array.from({ length: 23 }, (_, i): readonly string[] => [`s${i}`, `c${i % 5}`, '']);
    const sides: readonly Axis[] = [counties, statuses];
    const inner = product(sides.map((axis) => axis.map((_path, i) => i)));
    const random = createRandom(`report of ${most}`);
    const values = inner.map(() => Math.floor(most * random.next() ** 3));
    const table = withReasons([addUp(5, { sides, inner, values }), [7, 31, 11, 5]]);
    expect(table.cells.length).toBeGreaterThan(500);
    const decided = decideTable(table);
    expect(decided.exposed).toEqual([]);
    expect(findLeaks(table, decided, 'fractions')).toEqual([]);
    expect([...decided.decisions.values()].filter((decision) => decision !== 'SHOWN').length).toBeGreaterThan(
      50,
    );
  },
);
