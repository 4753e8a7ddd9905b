import { agreements } from '../../subgraphs/agreements/src/subgraph.ts';
import { education } from '../../subgraphs/education/src/subgraph.ts';
import { labour } from '../../subgraphs/labour/src/subgraph.ts';
import { readDocTable } from './read-doc-table.ts';

/** How many rows each table has that is invented at a scale, by `labour.employer`, counted as they are made. */
export function countInvented(scale: number): Readonly<Record<string, number>> {
  const counts = [education, labour, agreements].flatMap(({ name, synthetic }) =>
    synthetic(scale).map(({ table, rows }) => [`${name}.${table}`, [...rows()].length] as const),
  );
  return Object.fromEntries(counts);
}

/** The same as `docs/data-sources.md` tells it, from the column of the small scale or of the whole country. */
export function documentedRows(column: 'small' | 'whole'): Readonly<Record<string, number>> {
  const rows = readDocTable('data-sources.md').filter(([name = '']) => /^`[a-z]+\.[a-z_]+`$/.test(name));
  const counts = rows
    .filter(([name = '']) => !name.includes('.csv'))
    .map(([name = '', small = '', whole = '']) => {
      const cell = column === 'small' ? small : whole;
      return [name.replaceAll('`', ''), Number(cell.replaceAll(' ', ''))] as const;
    });
  return Object.fromEntries(counts);
}
