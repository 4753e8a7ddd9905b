import { createRandom } from '@samspill/shared/synthetic/random';
import type { Counts } from './report.ts';
import { spread } from './spread.ts';

/** A number in parts near given shares, as cells of a dimension; `name` is what the chance depends on. */
export function divide(
  name: string,
  total: number,
  [dimension, shares]: readonly [dimension: string, shares: Readonly<Record<string, number>>],
): Counts {
  const members = Object.keys(shares);
  const weights = members.map(
    (member) => (shares[member] ?? 0) * (0.6 + 0.8 * createRandom(`${name} ${member}`).next()),
  );
  const parts = spread(total, weights);
  return Object.fromEntries(members.map((member, at) => [`${dimension} ${member}`, parts[at] ?? 0]));
}
