import type { Answered, Answerer } from './ask-inquiry.ts';

type Wrong = (answered: Answered) => Answered;

/** Answers as another does, but for one mistake wherever it can be made: for the test of the test. */
export function answerWrongly(answer: Answerer, wrong: Wrong): Answerer {
  return async (inquiries, world) => wrong(await answer(inquiries, world));
}

/** Mistakes that any graph could make, by what they do. */
export const WRONG_WITNESSES: Readonly<Record<string, Wrong>> = {
  'gives what is refused': (answered) => ({
    ...answered,
    answers: changed(answered.answers, (value) => {
      if (value['__typename'] !== 'AccessRefused') return null;
      return { __typename: 'Offers', offers: [] };
    }),
  }),
  'refuses what is permitted': (answered) => ({
    ...answered,
    answers: changed(answered.answers, (value) => {
      if (typeof value['__typename'] !== 'string' || value['__typename'] === 'AccessRefused') return null;
      return { __typename: 'AccessRefused', code: 'RELATION_MISSING', missing: ['RELATION_MISSING'] };
    }),
  }),
  "gives another person's value": (answered) => ({
    ...answered,
    answers: changed(answered.answers, (value) =>
      'since' in value ? { ...value, since: '1999-01-01' } : null,
    ),
  }),
  'gives a referral in another state': (answered) => ({
    ...answered,
    answers: changed(answered.answers, (value) =>
      'isOverdue' in value ? { ...value, state: 'DECLINED', isOverdue: true } : null,
    ),
  }),
  'gives what is left of a consent as it was given': (answered) => ({
    ...answered,
    answers: changed(answered.answers, (value) =>
      value['state'] === 'WITHDRAWN' ? { ...value, state: 'HOLDING' } : null,
    ),
  }),
  'tells by a refusal that there is somebody': (answered) => ({
    ...answered,
    answers: changed(answered.answers, (value) =>
      value['__typename'] === 'AccessRefused' ? { ...value, message: 'There is such a person.' } : null,
    ),
  }),
  'loses a row of the log': ({ rows, ...answered }) => ({ ...answered, rows: rows.slice(1) }),
  'loses the rows of the agreements': ({ rows, ...answered }) => ({
    ...answered,
    rows: rows.filter(({ owner }) => owner !== 'agreements'),
  }),
  'logs twice': ({ rows, ...answered }) => ({ ...answered, rows: [...rows, ...rows.slice(0, 1)] }),
  'logs another person': ({ rows, ...answered }) => ({
    ...answered,
    rows: rows.map((row, at) => (at === 0 ? { ...row, subject: 'another' } : row)),
  }),
  'logs another outcome': ({ rows, ...answered }) => ({
    ...answered,
    rows: rows.map((row) => ({ ...row, outcome: 'PERMIT' })),
  }),
  'logs no basis': ({ rows, ...answered }) => ({
    ...answered,
    rows: rows.map((row) => ({ ...row, basis: null })),
  }),
  'gives one viewer what is for another': ({ answers, rows }) => ({
    answers: answers.map((answer) => answers[0] ?? answer),
    rows,
  }),
  'keeps an error to itself': ({ answers, rows }) => ({
    answers: answers.map(({ data }) => ({ data, errorCodes: [] })),
    rows,
  }),
};

type Change = (value: Readonly<Record<string, unknown>>) => object | null;

/** The first object that can be changed, changed. */
function changed<Value>(value: Value, change: Change, done = { isDone: false }): Value {
  if (typeof value !== 'object' || value === null || done.isDone) return value;
  if (Array.isArray(value)) return value.map((inner) => changed(inner as unknown, change, done)) as Value;
  const other = change(value as Readonly<Record<string, unknown>>);
  if (other !== null) {
    done.isDone = true;
    return other as Value;
  }
  const entries = Object.entries(value).map(([name, inner]) => [
    name,
    changed(inner as unknown, change, done),
  ]);
  return Object.fromEntries(entries) as Value;
}
