import type { Answer, Answerer } from './question.ts';

type Wrong = (answer: Answer) => Answer;

/** Answers as another does, but for one mistake wherever it can be made: for the test of the test. */
export function answerWrongly(answerer: Answerer, wrong: Wrong): Answerer {
  return async (question) => wrong(await answerer(question));
}

/** Leaves out the last field of the innermost object that it meets first. */
export const dropField: Wrong = changeData((value) => {
  if (Array.isArray(value) || Object.keys(value).length === 0) return false;
  return Reflect.deleteProperty(value, Object.keys(value).at(-1) ?? '');
});

/** Swaps the first two entries of a list that are not the same. */
export const swapEntries: Wrong = changeData((value) => {
  if (!Array.isArray(value)) return false;
  const second = value.findIndex((entry) => JSON.stringify(entry) !== JSON.stringify(value[0]));
  if (second > 0) value.unshift(...(value.splice(second, 1) as unknown[]));
  return second > 0;
});

/** Puts the first field of an object last. */
export const moveField: Wrong = changeData((value) => {
  const [first, ...others] = Array.isArray(value) ? [] : Object.entries(value);
  if (first === undefined || others.length === 0) return false;
  Reflect.deleteProperty(value, first[0]);
  Object.assign(value, Object.fromEntries([first]));
  return true;
});

/** Keeps the last error to itself. */
export const loseError: Wrong = ({ data, errors }) => ({ data, errors: errors.slice(0, -1) });

/** Tells the last error twice. */
export const repeatError: Wrong = ({ data, errors }) => ({ data, errors: [...errors, ...errors.slice(-1)] });

/** Tells the first error at the position before it in a list, or under another name. */
export const moveError: Wrong = ({ data, errors: [first, ...others] }) => {
  const path = first?.path ?? [];
  const step = path.at(-1);
  const moved = typeof step === 'number' ? step + 1 : 'elsewhere';
  return { data, errors: first ? [{ ...first, path: [...path.slice(0, -1), moved] }, ...others] : [] };
};

type Change = (value: object) => boolean;

function changeData(change: Change): Wrong {
  return ({ data, errors }) => {
    if (data === undefined) return { data, errors };
    const changed = JSON.parse(data) as unknown;
    changeOnce(changed, change);
    return { data: JSON.stringify(changed), errors };
  };
}

function changeOnce(value: unknown, change: Change): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return Object.values(value).some((inner) => changeOnce(inner, change)) || change(value);
}
