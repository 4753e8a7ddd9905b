import { EMBEDDED_SCALE } from '@samspill/shared/synthetic/scale';
import { parseArgs } from 'node:util';
import { measureInTurns, type Pair } from './measure-in-turns.ts';
import { openLists, SIZE } from './open-lists.ts';

/** What decisions and the log cost, beside the same reads without them: `npm run bench:disclosure -- --rounds 21 --times 20`. */
const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '21' }, times: { type: 'string', default: '10' } },
});
const length = { rounds: Number(values.rounds), times: Number(values.times) };

const lists = await openLists(EMBEDDED_SCALE);
await tell(`A list of ${SIZE} cases of the own sector`, lists.own);
await tell(
  `A list of ${SIZE} cases with measures of the other sector, three fetches over HTTP`,
  lists.crossing,
);
await lists.close();

async function tell(what: string, pair: Pair): Promise<void> {
  const { guarded, plain } = await measureInTurns(pair, length);
  console.log(`${what}, median of ${length.rounds} rounds of ${length.times}:`);
  for (const [name, { cpuMs, clockMs }] of [
    ['guarded and logged', guarded],
    ['without', plain],
  ] as const) {
    console.log(`${cpuMs.toFixed(2).padStart(9)} ms CPU ${clockMs.toFixed(2).padStart(9)} ms  ${name}`);
  }
  console.log(
    `ratio CPU ${(guarded.cpuMs / plain.cpuMs).toFixed(2)}, time ${(guarded.clockMs / plain.clockMs).toFixed(2)}`,
  );
}
