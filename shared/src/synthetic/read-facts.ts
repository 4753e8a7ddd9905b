import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';

/** The rows of a file that the generators stand on, `employer_places`, by the columns of its header. */
export function readFacts(name: string): readonly Readonly<Record<string, string>>[] {
  const file = new URL(`../../seed/${name}.csv`, import.meta.url);
  return parse(readFileSync(file, 'utf8'), { columns: true });
}
