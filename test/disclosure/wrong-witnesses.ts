import type { Answered, Answerer } from './ask-inquiry.ts';

type Wrong = (answered: Answered) => Answered;

/** Answers as another does, but for one mistake wherever it can be made: for the test of the test. */
export function answerWrongly(answer: Answerer, wrong: Wrong): Answerer {
  return async (inquiry, world) => wrong(await answer(inquiry, world));
}

/** Mistakes that any graph could make, by what they do. */
export const WRONG_WITNESSES: Readonly<Record<string, Wrong>> = {
  'gives what is refused': (answered) => ({
    ...answered,
    data: changed(answered.data, (value) => {
      if (value['__typename'] !== 'AccessRefused') return null;
      return { __typename: 'Offers', offers: [] };
    }),
  }),
  'refuses what is permitted': (answered) => ({
    ...answered,
    data: changed(answered.data, (value) => {
      if (typeof value['__typename'] !== 'string' || value['__typename'] === 'AccessRefused') return null;
      return { __typename: 'AccessRefused', code: 'RELATION_MISSING', missing: ['RELATION_MISSING'] };
    }),
  }),
  "gives another person's value": (answered) => ({
    ...answered,
    data: changed(answered.data, (value) => ('since' in value ? { ...value, since: '1999-01-01' } : null)),
  }),
  'tells by a refusal that there is somebody': (answered) => ({
    ...answered,
    data: changed(answered.data, (value) =>
      value['__typename'] === 'AccessRefused' ? { ...value, message: 'There is such a person.' } : null,
    ),
  }),
  'loses a row of the log': ({ rows, ...answered }) => ({ ...answered, rows: rows.slice(1) }),
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
  'keeps an error to itself': (answered) => ({ ...answered, errorCodes: [] }),
};

type Change = (value: Readonly<Record<string, unknown>>) => object | null;

/** The first object that can be changed, changed; the innermost last. */
function changed(value: unknown, change: Change, done = { isDone: false }): unknown {
  if (typeof value !== 'object' || value === null || done.isDone) return value;
  if (Array.isArray(value)) return value.map((inner) => changed(inner, change, done));
  const other = change(value as Readonly<Record<string, unknown>>);
  if (other !== null) {
    done.isDone = true;
    return other;
  }
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, changed(inner, change, done)]),
  );
}
