import { expect, test } from 'vitest';
import { examineTables } from './suppression/examine-tables.ts';

test('in 10 000 random tables no hidden cell can be worked out, and in small ones at most one cell too many is hidden', () => {
  const { tables, withCompanions } = examineTables({ tables: 10_000, seed: 20_260_101 });
  expect(tables.get('grid')).toBeGreaterThan(4_000);
  expect(withCompanions).toBeGreaterThan(4_000);
}, 300_000);
