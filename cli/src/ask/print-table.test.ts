import { expect, test } from 'vitest';
import { printTable } from './print-table.ts';

test('a table has aligned columns, numbers to the right, and a dash where nothing is known', () => {
  const columns = ['name', 'value'];
  const rows = [
    ['Vestland', 12],
    ['Møre og Romsdal', null],
    ['two\nlines', 1234567],
  ];
  expect(printTable({ columns, rows }).split('\n')).toEqual([
    'name               value',
    '───────────────  ───────',
    'Vestland              12',
    'Møre og Romsdal        –',
    'two lines        1234567',
  ]);
});

test('a table without rows is its heading', () => {
  expect(printTable({ columns: ['name'], rows: [] })).toBe('name\n────');
});
