import { afterAll, beforeAll, expect, it } from 'vitest';
import { flatten } from '../../cli/src/ask/flatten.ts';
import { printTable } from '../../cli/src/ask/print-table.ts';
import type { JsonObject } from '../../cli/src/ask/shape.ts';
import { onTheDay } from '../support/on-the-day.ts';
import { openSupergraph, type OpenSupergraph } from '../support/open-supergraph.ts';
import { questionFiles, questionHeadings, readQuestions } from '../support/read-questions.ts';

const QUESTIONS = readQuestions();

onTheDay();

let graph: OpenSupergraph;
beforeAll(async () => {
  graph = await openSupergraph();
});
afterAll(() => graph.close());

it('every question has its document, and every document its question', () => {
  expect(QUESTIONS).toHaveLength(questionHeadings());
  expect(QUESTIONS).toHaveLength(24);
  expect(QUESTIONS.map(({ file }) => file)).toEqual(questionFiles());
});

it.each(QUESTIONS)('$title', async ({ document, table, ...question }) => {
  const { data, errors } = await graph.ask(document, question);
  expect(errors).toEqual([]);
  expect(printTable(flatten(data as JsonObject))).toBe(table);
});
