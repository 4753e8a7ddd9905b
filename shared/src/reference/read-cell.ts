import { isDay } from '../day.ts';
import type { Cell } from './cell.ts';
import { shown } from './damaged.ts';
import { isOrganisationNumber } from './organisation-number.ts';
import type { CellType, ReferenceColumn } from './table.ts';

/** What a cell says, or why it cannot be loaded. */
export type CellReading = { readonly value: Cell } | { readonly fault: string };

interface Kind {
  readonly holds: (text: string) => boolean;
  readonly wanted: string;
}

const SMALLEST_INTEGER = -2_147_483_648;
const LARGEST_INTEGER = 2_147_483_647;

const kinds: Readonly<Record<CellType, Kind>> = {
  text: { holds: () => true, wanted: 'a text' },
  code: { holds: (text) => !/\s/.test(text), wanted: 'a code (it has a space in it)' },
  date: { holds: isDay, wanted: 'a day written as yyyy-mm-dd' },
  integer: { holds: isInteger, wanted: 'a whole number' },
  decimal: { holds: isDecimal, wanted: 'a number with a decimal point' },
  boolean: { holds: (text) => text === 'true' || text === 'false', wanted: 'true or false' },
  list: { holds: (text) => !/[^\S ]| {2}/.test(text), wanted: 'words with one space between them' },
};

/** Reads one cell by its column's rules; an empty one is null. */
export function readCell(column: ReferenceColumn, text: string): CellReading {
  if (text === '') return column.required ? { fault: 'is empty' } : { value: null };
  const fault = faultOf(column, text);
  if (fault !== undefined) return { fault: `${shown(text)} ${fault}` };
  return { value: column.type === 'list' ? text.split(' ') : text };
}

function faultOf(column: ReferenceColumn, text: string): string | undefined {
  const { holds, wanted } = kinds[column.type];
  if (/\p{Cc}/u.test(text)) return 'has a control character or a line break in it';
  if (text !== text.trim()) return 'has space before or after it';
  if (!holds(text)) return `is not ${wanted}`;
  const words = column.type === 'list' ? text.split(' ') : [text];
  for (const word of words) {
    const fault = ruleFault(column, word);
    if (fault !== undefined) return fault;
  }
  return undefined;
}

function ruleFault({ values, length, check, between }: ReferenceColumn, word: string): string | undefined {
  if (values && !values.includes(word)) return `is not one of ${values.join(', ')}`;
  if (length !== undefined && word.length !== length) return `does not have ${length} characters`;
  if (check === 'organisationNumber' && !isOrganisationNumber(word)) {
    return 'is not an organisation number (its check digit is wrong)';
  }
  if (between && (Number(word) < between[0] || Number(word) > between[1])) {
    return `is not between ${between[0]} and ${between[1]}`;
  }
  return undefined;
}

function isInteger(text: string): boolean {
  return /^(0|-?[1-9]\d*)$/.test(text) && Number(text) >= SMALLEST_INTEGER && Number(text) <= LARGEST_INTEGER;
}

function isDecimal(text: string): boolean {
  return /^-?(0|[1-9]\d*)(\.\d+)?$/.test(text);
}
