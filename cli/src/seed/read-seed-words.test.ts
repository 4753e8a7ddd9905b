import { expect, test } from 'vitest';
import { readSeedWords } from './read-seed-words.ts';

test('without a subgraph all three are loaded, and one when it is named', () => {
  const all = ['education', 'labour', 'agreements'];
  expect(readSeedWords([])).toEqual({ subgraphs: all, from: undefined, scale: undefined });
  expect(readSeedWords(['--scale', '1'])).toEqual({ subgraphs: all, from: undefined, scale: '1' });
  expect(readSeedWords(['labour', '--scale', '0.2'])).toMatchObject({ subgraphs: ['labour'], scale: '0.2' });
  expect(readSeedWords(['labour', '--from', 'x'])).toMatchObject({ subgraphs: ['labour'], from: 'x' });
});

test.each(['0', '-1', '-.5', '1.5', 'all', ''])('the scale "%s" is refused in one sentence', (scale) => {
  expect(() => readSeedWords(['labour', '--scale', scale])).toThrow(
    `"${scale}" is no scale: give a number from 0.001 to 1, such as 0.05.`,
  );
});

test.each([
  [['--from', 'x'], 'Name a subgraph first: education, labour, agreements.'],
  [['nav'], 'Name a subgraph first: education, labour, agreements.'],
  [['labour', 'education'], 'Name one subgraph and, with --from, one folder.'],
  [['labour', '--from', 'x', '--scale', '1'], 'Give either --from or --scale, not both.'],
])('"seed %j" is refused in one sentence', (words, sentence) => {
  expect(() => readSeedWords(words)).toThrow(sentence);
});
