import type { Cell, Table } from './flatten.ts';

/** Writes rows for people: a heading, a rule, columns side by side, numbers to the right, `–` where nothing is known. */
export function printTable({ columns, rows }: Table): string {
  const texts = rows.map((row) => row.map(tableCell));
  const widths = columns.map((column, index) =>
    Math.max(column.length, ...texts.map((row) => row[index]?.length ?? 0)),
  );
  const right = columns.map((_, index) => {
    const cells = rows.map((row) => row[index]).filter((cell) => cell !== null);
    return cells.length > 0 && cells.every((cell) => typeof cell === 'number');
  });
  const line = (row: readonly string[]) =>
    row
      .map((text, index) =>
        right[index] ? text.padStart(widths[index] ?? 0) : text.padEnd(widths[index] ?? 0),
      )
      .join('  ')
      .trimEnd();
  const rule = widths.map((width) => '─'.repeat(width)).join('  ');
  return [line(columns), rule, ...texts.map(line)].join('\n');
}

function tableCell(cell: Cell): string {
  return cell === null ? '–' : String(cell).replace(/\s+/g, ' ');
}
