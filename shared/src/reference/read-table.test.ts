import { describe, expect, it } from 'vitest';
import { readTable } from './read-table.ts';
import { optional, referenceTable, required } from './table.ts';

const figures = referenceTable({
  file: 'figures.csv',
  table: 'figure',
  key: ['place', 'month'],
  columns: {
    place: required('code', { length: 2 }),
    month: required('date'),
    status: required('text', { values: ['OPEN', 'CLOSED'] }),
    persons: optional('integer', { column: 'person_count' }),
    share: optional('decimal', { between: [0, 100] }),
    hidden: optional('boolean'),
    areas: optional('list'),
  },
});

const HEADER = 'place,month,status,persons,share,hidden,areas';
const GOOD = '01,2025-01-01,OPEN,12,3.10,false,GUIDANCE APEL';

const read = (...lines: readonly string[]) =>
  readTable(figures, Buffer.from([...lines, ''].join('\n'), 'utf8'));

const readBytes = (text: string, ...bytes: readonly number[]) =>
  readTable(figures, Buffer.concat([Buffer.from(text, 'utf8'), Buffer.from(bytes)]));

describe('reading a reference table', () => {
  it('gives each row by its database columns, with numbers to the digit and empty cells as null', () => {
    expect(read(HEADER, GOOD, '02,2025-01-01,CLOSED,,,,')).toEqual([
      {
        row: 2,
        values: {
          place: '01',
          month: '2025-01-01',
          status: 'OPEN',
          person_count: '12',
          share: '3.10',
          hidden: 'false',
          areas: ['GUIDANCE', 'APEL'],
        },
      },
      {
        row: 3,
        values: {
          place: '02',
          month: '2025-01-01',
          status: 'CLOSED',
          person_count: null,
          share: null,
          hidden: null,
          areas: null,
        },
      },
    ]);
  });

  it('reads columns in any order', () => {
    const [row] = read('areas,hidden,share,persons,status,month,place', ',,,7,OPEN,2025-01-01,01');
    expect(row?.values).toMatchObject({ place: '01', person_count: '7' });
  });

  it('tolerates a byte order mark and the line ends of Windows', () => {
    const rows = readTable(figures, Buffer.from(`\uFEFF${HEADER}\r\n${GOOD}\r\n`, 'utf8'));
    expect(rows).toHaveLength(1);
  });

  it.each([
    [
      'a cell that is no whole number',
      ['01,2025-01-01,OPEN,1.5,,,'],
      'row 2: persons "1.5" is not a whole number',
    ],
    [
      'a number that no column holds',
      ['01,2025-01-01,OPEN,3000000000,,,'],
      'row 2: persons "3000000000" is not a whole number',
    ],
    ['a decimal comma', [GOOD, '02,2025-01-01,OPEN,1,"3,1",,'], 'row 3: share "3,1" is not a number'],
    [
      'a number outside its bounds',
      ['01,2025-01-01,OPEN,1,101,,'],
      'row 2: share "101" is not between 0 and 100',
    ],
    [
      'a day that is not in the calendar',
      ['01,2025-02-30,OPEN,1,,,'],
      'row 2: month "2025-02-30" is not a day',
    ],
    ['a word that is no boolean', ['01,2025-01-01,OPEN,1,,yes,'], 'row 2: hidden "yes" is not true or false'],
    [
      'a value outside the closed list',
      ['01,2025-01-01,ENDED,1,,,'],
      'row 2: status "ENDED" is not one of OPEN, CLOSED',
    ],
    ['a lost leading zero', ['1,2025-01-01,OPEN,1,,,'], 'row 2: place "1" does not have 2 characters'],
    ['a space in a code', ['0 1,2025-01-01,OPEN,1,,,'], 'row 2: place "0 1" is not a code'],
    [
      'space around a value',
      ['01,2025-01-01,OPEN ,1,,,'],
      'row 2: status "OPEN " has space before or after it',
    ],
    [
      'two spaces in a list',
      ['01,2025-01-01,OPEN,1,,,A  B'],
      'row 2: areas "A  B" is not words with one space between',
    ],
    [
      'a line break in a cell',
      ['01,2025-01-01,"OP\nEN",1,,,'],
      'row 2: status "OP\\nEN" has a control character or a line break',
    ],
    ['an empty cell that is required', ['01,2025-01-01,,1,,,'], 'row 2: status is empty'],
    ['an empty key', [',2025-01-01,OPEN,1,,,'], 'row 2: place is empty'],
    ['too few cells', [GOOD, '02,2025-01-01'], 'row 3: it has 2 cells and the header has 7'],
    ['too many cells', [`${GOOD},9`], 'row 2: it has 8 cells and the header has 7'],
    ['an empty line', [GOOD, '', '02,2025-01-01,OPEN,1,,,'], 'row 3: it has 1 cells'],
    ['the same key twice', [GOOD, GOOD], 'row 3: it has the same place, month as row 2'],
    [
      'a row after a quoted line break',
      ['01,2025-01-01,OPEN,1,,,"a', 'b"', 'x'],
      'row 2: areas "a\\nb" has a control character',
    ],
    [
      'a quotation mark that is never closed',
      [GOOD, '"02,2025-01-01,OPEN,1,,,', '03,'],
      'row 3: a quotation mark is opened and never closed',
    ],
    [
      'a quotation mark inside a cell',
      ['0"1",2025-01-01,OPEN,1,,,'],
      'row 2: a quotation mark stands inside a cell',
    ],
    [
      'text after a quoted cell',
      ['"01"x,2025-01-01,OPEN,1,,,'],
      'row 2: there is text after a closing quotation mark',
    ],
    ['no rows', [], 'row 2: there is no row after the header'],
  ])('refuses %s and names file, row and reason', (_what, lines, reason) => {
    expect(() => read(HEADER, ...lines)).toThrow(
      expect.objectContaining({ code: 'REFERENCE_TABLE_DAMAGED' }),
    );
    expect(() => read(HEADER, ...lines)).toThrow(`figures.csv, ${reason}`);
  });

  it.each([
    ['is missing', 'place,month,status,persons,share,hidden', 'the column "areas" is missing'],
    ['is unknown', `${HEADER},colour`, 'the column "colour" is unknown'],
    [
      'is named like something every object has',
      `${HEADER},constructor`,
      'the column "constructor" is unknown',
    ],
    ['is there twice', `${HEADER},place`, 'the column "place" is there twice'],
    ['has another separator', HEADER.replaceAll(',', ';'), 'the column "place" is missing'],
  ])('refuses a header in which a column %s', (_what, header, reason) => {
    expect(() => read(header, GOOD)).toThrow(`figures.csv, row 1: ${reason}`);
  });

  it('refuses bytes that are not UTF-8 and names their row', () => {
    expect(() => readBytes(`${HEADER}\n${GOOD}\n02,2025-01-01,OPEN,1,,,`, 0xd8, 0x0a)).toThrow(
      'figures.csv, row 3: it holds bytes that are not UTF-8',
    );
  });

  it('refuses a file that was cut off', () => {
    expect(() => readBytes(`${HEADER}\n${GOOD}\n02,2025-01-01,OPEN,1,3.1,true,A`)).toThrow(
      'figures.csv, row 3: the file ends in the middle of this row',
    );
    expect(() => readBytes('')).toThrow('figures.csv, row 1: the file is empty');
  });
});
