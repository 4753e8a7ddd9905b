import { parse } from 'csv-parse/sync';
import { readFileSync } from 'node:fs';

/** The rows of a file of reference data, as they stand in it. */
export function readSeed(subgraph: string, file: string): readonly Readonly<Record<string, string>>[] {
  const text = readFileSync(
    new URL(`../../subgraphs/${subgraph}/prisma/seed/${file}.csv`, import.meta.url),
    'utf8',
  );
  return parse(text, { columns: true });
}
