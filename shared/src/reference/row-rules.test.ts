import { describe, expect, it } from 'vitest';
import type { Cells } from './cell.ts';
import { readTable } from './read-table.ts';
import { daysInOrder, filledTogether, firstOfMonth, monthHasCome, shareOrSuppressed } from './row-rules.ts';
import { optional, referenceTable, required, type RowRule } from './table.ts';

const holds = (rule: RowRule, cells: Cells) => rule.holds(cells, '2026-11-22');

describe('a rule over a row', () => {
  it.each([
    ['3.1', 'false', true],
    [null, 'true', true],
    ['3.1', 'true', false],
    [null, 'false', false],
  ])('wants a share or suppressed: %s, %s is %s', (share, suppressed, right) => {
    expect(holds(shareOrSuppressed('either'), { share, suppressed })).toBe(right);
  });

  it.each([
    ['2025-01-01', true],
    ['2025-01-02', false],
    ['2025-12-31', false],
  ])('wants the first of a month: %s is %s', (month, right) => {
    expect(holds(firstOfMonth('first', 'month'), { month })).toBe(right);
  });

  it.each([
    ['2026-11-01', true],
    ['2026-12-01', false],
    ['2027-01-01', false],
  ])('wants a month that has come: %s is %s', (month, right) => {
    expect(holds(monthHasCome('come', 'month'), { month })).toBe(right);
  });

  it('asks of a month whether it has come only where it is said which day it is', () => {
    expect(monthHasCome('come', 'month').holds({ month: '2999-01-01' }, null)).toBe(true);
  });

  it.each([
    ['2020-01-01', '2020-01-01', true],
    [null, '2020-01-01', true],
    ['2020-01-01', null, true],
    [null, null, true],
    ['2020-01-02', '2020-01-01', false],
  ])('wants days in order: %s to %s is %s', (from, to, right) => {
    expect(holds(daysInOrder('days', ['from', 'to']), { from, to })).toBe(right);
  });

  it.each([
    ['0301', 'REGISTER', true],
    [null, null, true],
    ['0301', null, false],
    [null, 'REGISTER', false],
  ])('wants both or neither: %s and %s is %s', (code, source, right) => {
    expect(holds(filledTogether('both', ['code', 'source']), { code, source })).toBe(right);
  });
});

describe('a table with rules', () => {
  const figures = referenceTable({
    file: 'figures.csv',
    table: 'figure',
    key: ['month'],
    columns: {
      month: required('date', { column: 'first_day' }),
      share: optional('decimal'),
      suppressed: required('boolean'),
    },
    rowRules: [
      firstOfMonth('figure_month', 'first_day'),
      monthHasCome('figure_month_has_come', 'first_day'),
      shareOrSuppressed('figure_share_or_suppressed'),
    ],
  });
  const read = (today: string | null, ...rows: readonly string[]) =>
    readTable(figures, Buffer.from(['month,share,suppressed', ...rows, ''].join('\n')), today);
  const good = '2026-10-01,3.1,false';

  it.each([
    ['2026-10-02,3.1,false', 'first_day is not the first day of a month'],
    ['2026-12-01,3.1,false', 'first_day lies in the future'],
    ['2026-09-01,,false', 'it has to have either a share or suppressed true'],
  ])('names file, row and reason of %s', (bad, reason) => {
    expect(() => read('2026-11-22', good, bad)).toThrow(`figures.csv, row 3: ${reason}`);
  });

  it('takes rows that keep them, and the future where no day is said', () => {
    expect(read('2026-11-22', good, '2026-11-01,,true')).toHaveLength(2);
    expect(read(null, '2026-12-01,3.1,false')).toHaveLength(1);
  });
});
