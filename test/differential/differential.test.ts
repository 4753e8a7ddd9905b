import { afterAll, beforeAll, expect, test } from 'vitest';
import { compareAnswers } from './compare-answers.ts';
import { findDifferences, openDifferential, type Differential } from './open-differential.ts';
import {
  answerWrongly,
  dropField,
  loseError,
  moveError,
  moveField,
  repeatError,
  swapEntries,
} from './wrong-answerers.ts';
import type { Question } from './question.ts';
import { runDifferential } from './run-differential.ts';
import { shrinkQuestion } from './shrink-question.ts';
import { tellDifference } from './tell-difference.ts';

const SEED = 20_261_122;

let differential: Differential;

beforeAll(async () => {
  differential = await openDifferential();
});

afterAll(() => differential.close());

test('the same seed and number give the same operation, another number another', () => {
  const [first, again, other] = [7, 7, 8].map((number) => differential.draw(SEED, number, true));
  expect(again).toEqual(first);
  expect(other).not.toEqual(first);
});

test('3 000 random operations, a third of them with a subgraph down, are answered as the merged resolvers answer them', async () => {
  const result = await runDifferential(differential, {
    seed: SEED,
    first: 0,
    operations: 3_000,
    step: 1,
    failing: 'THIRD',
  });
  const [difference] = result.differences;
  expect(difference && (await tellDifference(differential, difference, SEED))).toBeUndefined();
  expect(result).toMatchObject({ operations: 3_000, failing: 1_000 });
}, 900_000);

test.each([
  ['drops a field', dropField],
  ['swaps two entries of a list', swapEntries],
  ['puts a field in another place', moveField],
  ['loses an error', loseError],
  ['tells an error twice', repeatError],
  ['tells an error at another path', moveError],
])('an engine that %s is found out in each operation in which it shows', async (_name, wrong) => {
  const wrongly = answerWrongly(differential.oracle, wrong);
  let shown = 0;
  for (let number = 0; number < 200; number += 1) {
    const question = differential.draw(SEED, number, number % 3 === 2);
    const [expected, given] = [await differential.oracle(question), await wrongly(question)];
    if (JSON.stringify(expected) === JSON.stringify(given)) continue;
    shown += 1;
    expect(compareAnswers(expected, given), question.document).not.toEqual([]);
  }
  expect(shown).toBeGreaterThan(10);
});

test('a subgraph that is down is told of: an engine that has it all the same differs', async () => {
  const { oracle } = differential;
  const heedless = {
    ...differential,
    gateway: (question: Parameters<typeof oracle>[0]) => oracle({ ...question, failing: null }),
  };
  const { differences } = await runDifferential(heedless, {
    seed: SEED,
    first: 0,
    operations: 60,
    step: 1,
    failing: 'ALL',
  });
  expect(differences.length).toBeGreaterThan(10);
});

test('a difference is told by the smallest operation that still shows it', async () => {
  const wrong = { ...differential, gateway: answerWrongly(differential.oracle, dropField) };
  const differs = async (question: Question) => (await findDifferences(wrong, question)).length > 0;
  const drawn = Array.from({ length: 40 }, (_, number) => differential.draw(SEED, number, false));
  const [largest] = drawn.sort((one, other) => other.document.length - one.document.length);
  if (!largest) throw new Error('Nothing was drawn.');
  const smallest = await shrinkQuestion(largest, differential.schema, differs);
  expect(largest.document.length).toBeGreaterThan(1_000);
  expect(smallest.document.length).toBeLessThan(largest.document.length / 4);
  expect(await differs(smallest)).toBe(true);
});
