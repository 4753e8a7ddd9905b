import { faultSentence } from '@samspill/shared/program/fault-sentence';
import { openExamination } from './open-examination.ts';
import { readWords, type Words } from './read-words.ts';
import { runDisclosure } from './run-disclosure.ts';
import { tellFault } from './tell-fault.ts';

/**
 * Asks as much as one likes of who may see what: `npm run test:disclosure -- --cases 100000 --seed 7`. A case is one
 * question of one person's one category in one way, or of their consents or referrals; an inquiry has some ten of them, and a dozen inquiries one world.
 * `--first N` begins with the inquiry of that number, as a fault says it.
 */
async function main({ cases, seed, first }: Words): Promise<boolean> {
  console.log(`Seed ${seed}, ${cases} cases from inquiry ${first}.`);
  const examination = await openExamination();
  const began = performance.now();
  let told = 0;
  const result = await runDisclosure(examination, {
    seed,
    first,
    cases,
    onProgress: (so) => {
      if (so.cases < told + 1_000) return;
      told = so.cases;
      const perCase = (performance.now() - began) / so.cases;
      console.log(`${so.cases} cases in ${so.inquiries} inquiries, ${perCase.toFixed(1)} ms each case`);
    },
  });
  const { OWN, OTHER, CITIZEN } = result.permitted;
  console.log(
    `${result.cases} cases in ${result.inquiries} inquiries, ${result.rows} rows of the logs; permitted ${OWN} to the own sector, ${OTHER} to the other, ${CITIZEN} to citizens.`,
  );
  if (result.fault !== null) console.log(await tellFault(examination, result.fault, seed));
  console.log(result.fault === null ? 'No fault.' : 'A fault.');
  await examination.close();
  return result.fault === null;
}

try {
  process.exitCode = (await main(readWords(process.argv.slice(2)))) ? 0 : 1;
} catch (fault) {
  console.error(faultSentence(fault));
  process.exitCode = 1;
}
