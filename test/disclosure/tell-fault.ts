import type { Inquiry } from './inquiry.ts';
import { examine, type Examination, type Fault } from './run-disclosure.ts';
import { shrinkInquiry } from './shrink-inquiry.ts';
import type { World } from './world.ts';
import { writeDocument } from './write-document.ts';

/**
 * A fault as somebody who is to find its cause needs it: how to ask it again, the smallest inquiry that still shows it, what
 * is wrong with the answer, and all of the world that it is about. Nothing but what was drawn stands in it.
 */
export async function tellFault(
  examination: Examination,
  { number, world, inquiry, found }: Fault,
  seed: number,
): Promise<string> {
  await examination.write(world);
  const faultsOf = async (one: Inquiry) => (await examine(examination, world, one)).found;
  const smallest = await shrinkInquiry(inquiry, async (one) => (await faultsOf(one)).length > 0);
  const { asker, other, isBeside, purpose, root } = smallest;
  const faults = await faultsOf(smallest);
  return [
    `Inquiry ${number} of seed ${seed}; again: npm run test:disclosure -- --seed ${seed} --first ${number} --cases 1`,
    ...found.slice(0, 5),
    'The smallest that is still at fault:',
    writeDocument(smallest),
    `Asked by ${JSON.stringify(asker)} for ${purpose ?? 'no purpose'}, at ${JSON.stringify(root)}.`,
    `${isBeside ? 'At the same time asked by' : 'The other viewer is'} ${JSON.stringify(other)}.`,
    ...faults.slice(0, 5),
    `The agreements: ${JSON.stringify(world.agreements)}`,
    ...concerned(world, faults).map((person) => `A person: ${JSON.stringify(person)}`),
  ].join('\n');
}

/** The persons whom the faults name, or else a few. */
function concerned({ persons }: World, faults: readonly string[]): readonly World['persons'][number][] {
  const named = persons.filter(({ id }) => faults.some((fault) => fault.includes(id)));
  return named.slice(0, 3);
}
