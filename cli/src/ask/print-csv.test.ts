import { expect, test } from 'vitest';
import { printCsv } from './print-csv.ts';

function cellOf(cell: string | number | boolean | null): string | undefined {
  return printCsv({ columns: ['a', 'b'], rows: [['x', cell]] })
    .split('\r\n')[1]
    ?.slice(2);
}

test('CSV has a heading and ends lines as RFC 4180 says', () => {
  expect(printCsv({ columns: ['code', 'name'], rows: [['46', 'Vestland']] })).toBe(
    'code,name\r\n46,Vestland',
  );
});

test('a cell with a comma, a quote or a line end is quoted', () => {
  expect(cellOf('a,b')).toBe('"a,b"');
  expect(cellOf('say "b"')).toBe('"say ""b"""');
  expect(printCsv({ columns: ['a'], rows: [['b\nc']] })).toBe('a\r\n"b\nc"');
});

test('null is empty', () => {
  expect(cellOf(null)).toBe('');
});

test.each(['=1+1', '+call', '-call', '@sum', '\tx'])('%j cannot run as a formula', (text) => {
  expect(cellOf(text)).toBe(`'${text}`);
});

test.each([
  [-4.5, '-4.5'],
  ['-4.5', '-4.5'],
  ['+47', '+47'],
  [true, 'true'],
])('%j stays what it is', (cell, text) => {
  expect(cellOf(cell)).toBe(text);
});
