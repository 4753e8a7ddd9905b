import { readdirSync } from 'node:fs';
import type { Question } from './ask-over.ts';

/** With what each client document is asked so that every part of it finds something. */
const QUESTIONS: Readonly<Record<string, Question>> = {
  'agreement-coverage': { variables: { asOf: '2026-11-22' } },
  'apel-gap': { variables: { asOf: '2026-11-22' } },
  'county-picture': { variables: { code: '32', asOf: '2026-11-22' } },
  'county-reform': { variables: { before: '2019-06-30', after: '2022-06-30' } },
  'nav-units-and-counties': {},
  'service-tree': {},
};

/** Every document in `test/operations/` with its question; one without is a fault, so that none is left out of a proof. */
export function clientQuestions(): readonly (readonly [name: string, question: Question])[] {
  const files = readdirSync(new URL('../operations/', import.meta.url));
  return files.sort().map((file) => {
    const name = file.replace(/\.graphql$/, '');
    const question = QUESTIONS[name];
    if (question === undefined) throw new Error(`Say in client-questions.ts with what ${name} is asked.`);
    return [name, question];
  });
}
