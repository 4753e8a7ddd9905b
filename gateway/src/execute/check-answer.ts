import type { SelectionSetNode } from 'graphql';
import { lost, type FetchOutcome } from '../fetch/fetch-outcome.ts';
import { isAtOrBelow } from '../fetch/error-path.ts';
import { findMisshapen, type Expected } from '../fetch/find-misshapen.ts';
import { entitySelection, operationOf, rootSelection } from './fetch-selection.ts';
import type { SentFetch } from './sent-fetch.ts';

/** An answer that is not what was asked, anywhere in it, is a lost fetch: it never corrupts the rest. */
export function checkAnswer(outcome: FetchOutcome, fetch: SentFetch): FetchOutcome {
  if (outcome.kind === 'lost' || !outcome.data) return outcome;
  const { data, errors } = outcome;
  const expected: Expected = {
    ...fetch,
    typeName: rootTypeName(fetch),
    path: [],
    isExplained: (at) => errors.some(({ path = [] }) => path.length === 0 || isAtOrBelow(path, at)),
  };
  const fault = fetch.representations
    ? findInEntities(data['_entities'], fetch, expected)
    : findMisshapen(data, rootSelection(fetch.document), expected);
  return fault === undefined ? outcome : lost('INVALID_RESPONSE', fault);
}

function findInEntities(
  entities: unknown,
  { document, representations = [] }: SentFetch,
  root: Expected,
): string | undefined {
  const selectionSet = entitySelection(document);
  if (!selectionSet) return undefined;
  if (!Array.isArray(entities)) return 'The entities are not a list.';
  if (entities.length !== representations.length)
    return 'There are more or fewer entities than were asked for.';
  return representations
    .map(({ __typename: named }, index) => {
      const typeName = typeof named === 'string' ? named : undefined;
      return findInEntity(entities[index], selectionSet, { ...root, typeName, path: ['_entities', index] });
    })
    .find((fault) => fault !== undefined);
}

function findInEntity(
  entity: unknown,
  selectionSet: SelectionSetNode,
  expected: Expected,
): string | undefined {
  if (entity === null) return undefined;
  return typeof entity === 'object' && !Array.isArray(entity)
    ? findMisshapen(entity as Record<string, unknown>, selectionSet, expected)
    : 'An entity is not an object.';
}

function rootTypeName({ schema, document }: SentFetch): string | undefined {
  const operation = operationOf(document);
  return operation && schema.getRootType(operation.operation)?.name;
}
