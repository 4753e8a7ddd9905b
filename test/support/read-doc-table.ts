import { readFileSync } from 'node:fs';

/**
 * The rows of all tables in a Markdown file, or of those under one of its headings, whose first cell is a word in
 * backticks, cell by cell.
 */
export function readDocTable(file: string, heading?: string): readonly (readonly string[])[] {
  const text = readFileSync(new URL(`../../docs/${file}`, import.meta.url), 'utf8');
  const section =
    heading === undefined ? text : text.split(/^## /m).find((one) => one.startsWith(`${heading}\n`));
  return (section ?? '')
    .split('\n')
    .filter((line) => /^\| *`/.test(line))
    .map((line) =>
      line
        .slice(1, line.lastIndexOf('|'))
        .split(/(?<!\\)\|/)
        .map(cellText),
    );
}

function cellText(cell: string): string {
  return cell.trim().replaceAll('\\|', '|');
}
