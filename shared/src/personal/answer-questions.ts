import type { Database, Query } from '../database/database.ts';
import type { DataCategory } from '../decisions/data-category.ts';
import { accessRefused } from './access-refused.ts';
import { logRulings } from './log-rulings.ts';
import { setPermitted } from './personal-facts.ts';
import type { PersonalOwner, PersonalValue } from './personal-owner.ts';
import type { PersonalAnswer, PersonalQuestion } from './personal-question.ts';
import { inPersonalTransaction, type PersonalRequest } from './personal-transaction.ts';
import { ruleOnDecision } from './rule-on-decision.ts';
import { ruleOnOwn } from './rule-on-own.ts';
import type { Ruling } from './ruling.ts';

/** What the questions of a request are answered from. */
export interface AnswerSource {
  readonly database: Database;
  readonly owner: PersonalOwner;
}

type Values = ReadonlyMap<DataCategory, ReadonlyMap<string, PersonalValue>>;

/**
 * Answers all questions that were asked at one time, in their order: one transaction, one statement for each category, one
 * insert into the log. Nothing is given before the log is committed, and nothing at all where it cannot be written.
 */
export async function answerQuestions(
  questions: readonly PersonalQuestion[],
  request: PersonalRequest,
  { database, owner }: AnswerSource,
): Promise<readonly PersonalAnswer[]> {
  const decided = await Promise.all(
    questions
      .filter((question) => question.way === 'OTHER')
      .map((question) => ruleOnDecision(question, request, owner)),
  );
  const own = questions.filter((question) => question.way === 'OWN');
  const { rulings, values } = await inPersonalTransaction(database, request, async (query) => {
    const all = [...decided, ...(await ruleOnOwn(own, request.viewer, { query, owner }))];
    const read = await readValues(query, owner, all);
    await logRulings(query, request, all);
    return { rulings: all, values: read };
  });
  const answers = new Map(rulings.map((ruling) => [ruling.question, answerTo(ruling, values)]));
  return questions.map((question) => answers.get(question) ?? null);
}

async function readValues(query: Query, owner: PersonalOwner, rulings: readonly Ruling[]): Promise<Values> {
  const permitted = new Map<DataCategory, Set<string>>();
  for (const { question, reasons } of rulings) {
    if (reasons.length > 0) continue;
    const persons = permitted.get(question.category) ?? new Set();
    permitted.set(question.category, persons.add(question.person));
  }
  const lists = [...permitted].map(([category, persons]) => [category, [...persons]] as const);
  await setPermitted(query, Object.fromEntries(lists));
  const values = new Map<DataCategory, ReadonlyMap<string, PersonalValue>>();
  for (const [category, persons] of lists) {
    const read = owner.readers[category];
    if (read === undefined) throw new Error(`${owner.owner} does not have ${category}.`);
    values.set(category, await read(query, persons));
  }
  return values;
}

function answerTo({ question, reasons }: Ruling, values: Values): PersonalAnswer {
  if (reasons.length > 0) return accessRefused(reasons);
  return values.get(question.category)?.get(question.person) ?? null;
}
