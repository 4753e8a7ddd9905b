import { hashOfRows } from '@samspill/shared/synthetic/generator-version';
import { agreements } from '../../subgraphs/agreements/src/subgraph.ts';
import { education } from '../../subgraphs/education/src/subgraph.ts';
import { labour } from '../../subgraphs/labour/src/subgraph.ts';

/** Prints a hash of all that each subgraph invents at the scale that is the first word, in a program of its own. */
const scale = Number(process.argv[2]);
const hashes = [education, labour, agreements].map(({ name, synthetic }) => [
  name,
  hashOfRows(synthetic, scale),
]);
process.stdout.write(JSON.stringify(Object.fromEntries(hashes)));
