import { parseArgs } from 'node:util';
import { openDifferential } from './open-differential.ts';
import { runDifferential } from './run-differential.ts';
import { tellDifference } from './tell-difference.ts';

/**
 * Asks as many random operations as one likes: `npm run test:differential -- --operations 100000 --seed 7`; `--failing` has
 * a subgraph down in all of them, `--part 1/2` asks every second one, for a program beside that asks the others.
 */
const { values } = parseArgs({
  options: {
    operations: { type: 'string', default: '100000' },
    seed: { type: 'string', default: '1' },
    failing: { type: 'boolean', default: false },
    part: { type: 'string', default: '1/1' },
  },
});
const [operations, seed] = [Number(values.operations), Number(values.seed)];
const [part = 1, parts = 1] = values.part.split('/').map(Number);
console.log(`Seed ${seed}, ${operations} operations, part ${values.part}.`);
const differential = await openDifferential();
const began = performance.now();
const result = await runDifferential(differential, {
  seed,
  first: part - 1,
  operations: Math.floor((operations - part) / parts) + 1,
  step: parts,
  failing: values.failing ? 'ALL' : 'THIRD',
  onDifference: async (difference) => {
    console.log(await tellDifference(differential, difference, seed));
  },
  onProgress: (done) => {
    if (done % 1_000 > 0) return;
    const perOperation = (performance.now() - began) / done;
    console.log(`${done} operations, ${perOperation.toFixed(1)} ms each`);
  },
});
for (const difference of result.differences)
  console.log(await tellDifference(differential, difference, seed));
console.log(
  `${result.operations} operations, ${result.failing} with a subgraph down: ${result.differences.length} differences.`,
);
await differential.close();
if (result.differences.length > 0) process.exitCode = 1;
