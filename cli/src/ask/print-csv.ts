import type { Cell, Table } from './flatten.ts';

const NUMBER = /^[+-]?\d+([.,]\d+)?$/;

/**
 * Writes rows as CSV (RFC 4180: commas, quotes where needed, CRLF between lines). A text that a spreadsheet would run
 * as a formula gets an apostrophe before it; numbers stay numbers.
 */
export function printCsv({ columns, rows }: Table): string {
  return [columns, ...rows].map((row) => row.map(csvCell).join(',')).join('\r\n');
}

function csvCell(cell: Cell): string {
  const text = typeof cell === 'string' ? harmless(cell) : String(cell ?? '');
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function harmless(text: string): string {
  return /^[=+\-@\t\r]/.test(text) && !NUMBER.test(text) ? `'${text}` : text;
}
