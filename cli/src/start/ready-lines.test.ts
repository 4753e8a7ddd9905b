import { expect, test } from 'vitest';
import { readyLines } from './ready-lines.ts';

const tryLine = (url: string) => readyLines(url, 1).find((line) => line.startsWith('  Try'));

test('tells where the graph and the explorer are, and how long it took', () => {
  const lines = readyLines('http://localhost:4000/graphql', 2.345);
  expect(lines).toContain('The graph is ready in 2.3 s.');
  expect(lines).toContain('  Graph     http://localhost:4000/graphql');
  expect(lines).toContain('  Explorer  http://localhost:4000/explorer');
});

test('the question to try says where to ask only when that is not where "ask" looks by itself', () => {
  expect(tryLine('http://localhost:4000/graphql')).toMatch(/--table$/);
  expect(tryLine('http://localhost:4100/graphql')).toMatch(/--table --url http:\/\/localhost:4100\/graphql$/);
  expect(tryLine('http://[::1]:4000/graphql')).toMatch(/ --url http:\/\/\[::1\]:4000\/graphql$/);
});
