import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { flatten } from '../../cli/src/ask/flatten.ts';
import { printTable } from '../../cli/src/ask/print-table.ts';
import type { JsonObject } from '../../cli/src/ask/shape.ts';
import { onTheDay } from '../support/on-the-day.ts';
import { openSupergraph, type OpenSupergraph } from '../support/open-supergraph.ts';
import { questionFiles, questionHeadings, readQuestions } from '../support/read-questions.ts';

const QUESTIONS = readQuestions();

const README = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');

/** Each question as a newcomer types it, with the table that the README says comes back. */
const FIRST_QUESTIONS = [
  ...README.matchAll(/```sh\nnpm run ask -- --table '([^']+)'\n```\n\n```\n([^`]+)\n```/g),
].map(([, document = '', table = '']) => ({ document, table }));

onTheDay();

let graph: OpenSupergraph;
beforeAll(async () => {
  graph = await openSupergraph();
});
afterAll(() => graph.close());

it('every question has its document, and every document its question', () => {
  expect(QUESTIONS).toHaveLength(questionHeadings());
  expect(QUESTIONS).toHaveLength(28);
  expect(QUESTIONS.map(({ file }) => file)).toEqual(questionFiles());
});

it.each(QUESTIONS)('$title', async ({ document, table, ...question }) => {
  const { data, errors } = await graph.ask(document, question);
  expect(errors).toEqual([]);
  expect(printTable(flatten(data as JsonObject))).toBe(table);
});

it('the README asks three questions', () => {
  expect(FIRST_QUESTIONS).toHaveLength(3);
});

it.each(FIRST_QUESTIONS)('the README tells the real answer to $document', async ({ document, table }) => {
  const { data, errors } = await graph.ask(document);
  expect(errors).toEqual([]);
  expect(printTable(flatten(data as JsonObject))).toBe(table);
});
