import { ERROR_CODES, type ErrorCode } from '@samspill/shared/errors';
import type { SubgraphAnswer, SubgraphError } from '../fetch/fetch-outcome.ts';
import { openEntities } from './open-entities.ts';
import { consequenceMark, lossMark } from './loss-mark.ts';
import { isNothing, Mark, type FieldError } from './mark.ts';
import type { DataObject } from './merged-data.ts';
import { explained, placeError } from './place-error.ts';
import type { SelectedFields } from './selected-fields.ts';

/** The names at the top of an answer. */
export interface AnswerNames {
  readonly roots: readonly string[];
  /** Those of lists of entities, with what is asked of each. */
  readonly entities: ReadonlyMap<string, SelectedFields>;
}

/**
 * The data of an answer with its errors in it, each at the value that it explains. What is null because the whole answer
 * or the whole entity is, and what no error names, is lost. An error that names nothing explains every null at the top.
 */
export function explainAnswer(
  { data, errors }: SubgraphAnswer,
  subgraph: string,
  { roots, entities }: AnswerNames,
): DataObject {
  const names = [...roots, ...entities.keys()];
  if (errors.length === 0 && data) return data;
  const found = errors.map((error) => ({ path: error.path ?? [], error: fieldError(error, subgraph) }));
  if (!data) return nothing(found, subgraph, names);
  openEntities(data, found, { subgraph, entities });
  const unplaced = found.filter(({ path, error }) => path.length === 0 || !placeError(data, path, error));
  explainNulls(
    data,
    unplaced.map(({ error }) => error),
    names,
  );
  return data;
}

interface FoundError {
  readonly path: readonly (string | number)[];
  readonly error: FieldError;
}

function nothing(found: readonly FoundError[], subgraph: string, names: readonly string[]): DataObject {
  const general = found.filter(({ path }) => path.length === 0);
  const lost = general.length > 0 ? markOf(general) : takenMark(found, subgraph);
  return Object.fromEntries(
    names.map((name) => {
      const own = found.filter(({ path }) => path[0] === name);
      return [name, own.length > 0 ? markOf(own) : lost];
    }),
  );
}

function takenMark(found: readonly FoundError[], subgraph: string): Mark {
  return found.length > 0 ? consequenceMark(subgraph) : lossMark(subgraph, 'INVALID_RESPONSE');
}

function markOf(found: readonly FoundError[]): Mark {
  return new Mark(found.map(({ path, error }) => ({ ...error, below: path.slice(1) })));
}

/** All errors are told at the first null, or at the first value where there is none; each other null has the first as its reason. */
function explainNulls(data: DataObject, errors: readonly FieldError[], names: readonly string[]): void {
  const [error] = errors;
  if (!error) return;
  const [firstName = ''] = names;
  const places = names.flatMap((name) => nullsAt(data, name));
  const [first = { holder: data, name: firstName }, ...others] = places;
  for (const one of errors) first.holder[first.name] = explained(first.holder[first.name], one);
  for (const { holder, name } of others) holder[name] = explained(holder[name], error);
}

interface NullPlace {
  readonly holder: DataObject;
  readonly name: string;
}

/** A null, or the nulls of a list and of the objects in it. */
function nullsAt(holder: DataObject, name: string): readonly NullPlace[] {
  const value = holder[name];
  if (isTaken(value)) return [];
  if (isNothing(value)) return [{ holder, name }];
  if (!Array.isArray(value)) return [];
  const list = value as unknown as DataObject;
  return value.flatMap((entry: unknown, index) => {
    if (typeof entry !== 'object' || entry === null) return nullsAt(list, String(index));
    return Object.keys(entry).flatMap((key) => nullsAt(entry as DataObject, key));
  });
}

function isTaken(value: unknown): boolean {
  return value instanceof Mark && value.errors.every(({ isConsequence }) => isConsequence === true);
}

function fieldError({ message, code }: SubgraphError, subgraph: string): FieldError {
  const known = code !== undefined && Object.hasOwn(ERROR_CODES, code);
  return {
    message,
    code: known ? (code as ErrorCode) : 'INTERNAL_SERVER_ERROR',
    subgraph,
    reason: undefined,
  };
}
