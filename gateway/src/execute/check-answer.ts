import type { SelectionSetNode } from 'graphql';
import { lost, type FetchOutcome } from '../fetch/fetch-outcome.ts';
import { findMisshapen } from '../fetch/find-misshapen.ts';
import type { Representation } from './entity-positions.ts';
import { entitySelection, operationOf, rootSelection } from './fetch-selection.ts';
import type { SentFetch } from './sent-fetch.ts';

/** An answer that is not what was asked, anywhere in it, is a lost fetch: it never corrupts the rest. */
export function checkAnswer(outcome: FetchOutcome, fetch: SentFetch): FetchOutcome {
  if (outcome.kind === 'lost' || !outcome.data) return outcome;
  const fault = fetch.representations
    ? findInEntities(fetch, fetch.representations, outcome.data['_entities'])
    : findMisshapen(outcome.data, rootSelection(fetch.document), { ...fetch, typeName: rootTypeName(fetch) });
  return fault === undefined ? outcome : lost('INVALID_RESPONSE', fault);
}

function findInEntities(
  fetch: SentFetch,
  representations: readonly Representation[],
  entities: unknown,
): string | undefined {
  const selectionSet = entitySelection(fetch.document);
  if (!selectionSet) return undefined;
  if (!Array.isArray(entities)) return 'The entities are not a list.';
  if (entities.length !== representations.length)
    return 'There are more or fewer entities than were asked for.';
  return representations
    .map((representation, index) =>
      findInEntity(fetch, selectionSet, { representation, entity: entities[index] as unknown }),
    )
    .find((fault) => fault !== undefined);
}

interface Answered {
  readonly representation: Representation;
  readonly entity: unknown;
}

function findInEntity(
  fetch: SentFetch,
  selectionSet: SelectionSetNode,
  answered: Answered,
): string | undefined {
  const { entity } = answered;
  if (entity === null) return undefined;
  if (typeof entity !== 'object' || Array.isArray(entity)) return 'An entity is not an object.';
  const typeName = answered.representation['__typename'];
  return findMisshapen(entity as Record<string, unknown>, selectionSet, {
    ...fetch,
    typeName: typeof typeName === 'string' ? typeName : undefined,
  });
}

function rootTypeName({ schema, document }: SentFetch): string | undefined {
  const operation = operationOf(document);
  return operation && schema.getRootType(operation.operation)?.name;
}
