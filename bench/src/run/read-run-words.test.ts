import { expect, it } from 'vitest';
import { readRunWords } from './read-run-words.ts';

it('measures all of them with the deep query unless told otherwise', () => {
  expect(readRunWords([])).toEqual({
    suite: 'deep',
    only: ['apollo', 'hive', 'hive-rust', 'grafbase', 'hand', 'ours'],
    rounds: 5,
    seconds: 5,
    connections: 50,
    port: 4700,
  });
  expect(readRunWords(['--only', 'ours, hand', '--rounds', '2'])).toMatchObject({
    only: ['ours', 'hand'],
    rounds: 2,
  });
  expect(readRunWords(['--help'])).toBeNull();
});

it.each([
  [['--only', 'theirs'], '--only takes apollo, hive'],
  [['--rounds', '0'], '--rounds takes a whole number above 0'],
  [['--connections', 'many'], '--connections takes a whole number above 0'],
  [['--suite', 'wide'], '--suite takes deep, sizes'],
  [['--what'], "Unknown option '--what'"],
])('says what is wrong with %s', (words, sentence) => {
  expect(() => readRunWords(words)).toThrow(sentence);
});
