import { parseArgs } from 'node:util';
import { examineTables } from './examine-tables.ts';

/** Examines as many random tables as one likes: `npm run test:suppression -- --tables 100000 --seed 7`. */
const { values } = parseArgs({
  options: { tables: { type: 'string', default: '100000' }, seed: { type: 'string', default: '1' } },
});
const [tables, seed] = [Number(values.tables), Number(values.seed)];
const examined = examineTables({ tables, seed });
const kinds = [...examined.tables].map(([kind, number]) => `${number} ${kind}`).join(', ');
console.log(
  `${tables} tables (${kinds}), ${examined.withCompanions} with companions: nothing can be worked out.`,
);
