import { createHash } from 'node:crypto';
import type { SyntheticGenerator } from './synthetic-table.ts';

/** Large enough that each rule of a generator has made a row, small enough for every start. */
const SAMPLE_SCALE = 0.02;

/**
 * What a generator invents at a scale, told by a hash: of its rows at a small scale and of how many there are at this
 * one. So a changed rule is noticed without a number that someone has to raise.
 */
export function generatorVersion(generate: SyntheticGenerator, scale: number): string {
  const counts = generate(scale).map(({ table, count }) => [table, count]);
  const sample = hashOfRows(generate, SAMPLE_SCALE);
  return createHash('sha256')
    .update(JSON.stringify([sample, counts]))
    .digest('hex');
}

/** A hash of every row that a generator invents at a scale, with the tables that they belong in. */
export function hashOfRows(generate: SyntheticGenerator, scale: number): string {
  const hash = createHash('sha256');
  for (const { table, key, where, rows } of generate(scale)) {
    hash.update(JSON.stringify([table, key, where ?? null]));
    for (const row of rows()) hash.update(JSON.stringify(row));
  }
  return hash.digest('hex');
}
