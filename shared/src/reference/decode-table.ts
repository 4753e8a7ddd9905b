import { CsvError, parse } from 'csv-parse/sync';
import { damaged } from './damaged.ts';

/** One row of a file as text, with the line on which it begins. */
export interface TextRow {
  readonly row: number;
  readonly cells: readonly string[];
}

const NEWLINE = 0x0a;

const reasons: Readonly<Record<string, string>> = {
  CSV_QUOTE_NOT_CLOSED: 'a quotation mark is opened and never closed',
  INVALID_OPENING_QUOTE: 'a quotation mark stands inside a cell that does not begin with one',
  CSV_INVALID_CLOSING_QUOTE: 'there is text after a closing quotation mark',
};

/** The rows of a CSV file, header first: UTF-8 (a byte order mark is tolerated), commas, `\n` or `\r\n` after every row. */
export function decodeTable(file: string, bytes: Uint8Array): readonly TextRow[] {
  const text = decodeText(file, bytes);
  if (text === '') damaged(file, 1, 'the file is empty');
  const rows = parseRows(file, text);
  if (!text.endsWith('\n')) damaged(file, rows.at(-1)?.row ?? 1, 'the file ends in the middle of this row');
  return rows;
}

function decodeText(file: string, bytes: Uint8Array): string {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    return decoder.decode(bytes);
  } catch {
    return damaged(file, firstBadRow(bytes), 'it holds bytes that are not UTF-8');
  }
}

function firstBadRow(bytes: Uint8Array): number {
  let row = 1;
  for (let start = 0; start < bytes.length; row += 1) {
    const end = bytes.indexOf(NEWLINE, start);
    const line = bytes.subarray(start, end === -1 ? bytes.length : end);
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(line);
    } catch {
      return row;
    }
    start += line.length + 1;
  }
  return row;
}

function parseRows(file: string, text: string): readonly TextRow[] {
  const rows: TextRow[] = [];
  let row = 1;
  try {
    parse(text, {
      relax_column_count: true,
      record_delimiter: ['\r\n', '\n'],
      on_record: (cells: readonly string[], { lines }) => {
        rows.push({ row, cells });
        row = lines + 1;
      },
    });
  } catch (fault) {
    if (!(fault instanceof CsvError)) throw fault;
    return damaged(file, row, reasons[fault.code] ?? 'it is not a row of a CSV file');
  }
  return rows;
}
