import type { ConformanceCase } from './conformance-case.ts';
import type { GivenAnswer, GivenError } from './engine.ts';

/** The parts of an answer that are compared; data as text too, since its fields have an order. */
export interface JudgedAnswer {
  readonly data: unknown;
  readonly text: string | undefined;
  readonly errors: readonly unknown[];
  readonly invalidFetches: readonly string[];
}

/** What a case promises, in full. */
export function promised({ data, errors = [] }: ConformanceCase): JudgedAnswer {
  return { data, text: JSON.stringify(data), errors: inOrder(errors), invalidFetches: [] };
}

/** What was given, in full: each error with its path, its code, its subgraph and its reason. */
export function given({ data, errors, invalidFetches }: GivenAnswer): JudgedAnswer {
  return { data, text: JSON.stringify(data), errors: inOrder(errors.map(inFull)), invalidFetches };
}

/** The same by the paths of errors alone, which is all that another gateway can be held to. */
export function byPaths(answer: JudgedAnswer): JudgedAnswer {
  return { ...answer, errors: answer.errors.map((error) => ({ path: (error as GivenError).path })) };
}

function inFull({ path, extensions = {} }: GivenError): object {
  const known = {
    path,
    code: extensions['code'],
    subgraph: extensions['subgraph'],
    reason: extensions['reason'],
  };
  return Object.fromEntries(Object.entries(known).filter(([, value]) => value !== undefined));
}

function inOrder(errors: readonly object[]): readonly object[] {
  return errors.toSorted((one, other) => keyOf(one).localeCompare(keyOf(other)));
}

function keyOf(error: object): string {
  const { path, ...rest } = error as GivenError;
  return JSON.stringify([path, Object.entries(rest).toSorted()]);
}
