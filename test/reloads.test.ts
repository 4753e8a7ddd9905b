import { expect, test } from 'vitest';
import { editionQuestion } from './reloads/edition-questions.ts';
import { judgeAnswer } from './reloads/judge-answer.ts';
import { runReloads } from './reloads/run-reloads.ts';

test('while the supergraph changes 20 times under load, no answer is lost and none is from a mixture', async () => {
  const requests = 2_000;
  const { answers, editionsSeen, refused, left } = await runReloads({
    reloads: 20,
    requests,
    connections: 16,
  });
  expect({ lost: answers.lost, mixture: answers.mixture, refused, left }).toEqual({
    lost: 0,
    mixture: 0,
    refused: 0,
    left: 1,
  });
  expect(answers.right).toBeGreaterThanOrEqual(requests);
  expect(editionsSeen).toBe(21);
});

const thing = (colour: string, shape: string) => ({ id: 'one', colour, shape });
const south = thing('south', 'north');

test.each([
  ['right', [south, south, south], 'Edition 5', {}],
  ['mixture', [south, south, thing('south', 'south')], 'Edition 5', {}],
  ['mixture', [south, south, south], 'Edition 4', {}],
  ['mixture', [south, south, south], 'Edition 3', {}],
  ['mixture', [south, south, south], 'Edition 7', {}],
  ['lost', [south, south], 'Edition 5', {}],
  ['lost', [south, south, south], 'Edition 5', { errors: [{ message: 'Something is missing.' }] }],
] as const)('an answer is %s that holds %j of %s and %j', (...[verdict, things, description, further]) => {
  const text = JSON.stringify({ data: { things, __type: { description } }, ...further });
  const received = { status: 200, text, earliest: 4, latest: 6 };
  expect(judgeAnswer(editionQuestion(0), received).verdict).toBe(verdict);
});
