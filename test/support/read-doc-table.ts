import { readFileSync } from 'node:fs';

/** The rows of all tables in a Markdown file whose first cell is a word in backticks, cell by cell without them. */
export function readDocTable(file: string): readonly (readonly string[])[] {
  const lines = readFileSync(new URL(`../../docs/${file}`, import.meta.url), 'utf8').split('\n');
  return lines
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
