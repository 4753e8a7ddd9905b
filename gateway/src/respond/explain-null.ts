import type { GraphQLError } from 'graphql';
import { clientPath } from './answer-path.ts';
import type { Rendering } from './rendering.ts';

/**
 * Sees to it that an object that becomes null is explained by what went wrong in it, and not by what was lost in
 * consequence: that is told only where its cause is not. The cause may stand in fields that have not been rendered, since
 * the first that must not be null and is ended the object.
 */
export function explainNull(rendering: Rendering, depth: number, renderRest: () => void): void {
  const { errors } = rendering;
  const start = firstBelow(errors, clientPath(rendering.steps, depth));
  const isConsequence = (error: GraphQLError): boolean => rendering.isConsequence(error);
  const consequences = errors.slice(start).filter(isConsequence);
  if (consequences.length === 0) return;
  const causes = causesIn(errors.slice(start), isConsequence);
  if (!consequences.every((error) => causes.has(subgraphOf(error)))) {
    const owed = new Set(consequences.map(subgraphOf));
    const before = errors.length;
    renderRest();
    for (const error of errors.splice(before)) {
      if (isConsequence(error) || !owed.has(subgraphOf(error))) continue;
      errors.push(error);
      causes.add(subgraphOf(error));
    }
  }
  for (const error of errors.splice(start)) {
    if (!isConsequence(error) || !causes.has(subgraphOf(error))) errors.push(error);
  }
}

/** Errors come in the order of the answer, so that those of the object that was rendered last are the last. */
function firstBelow(errors: readonly GraphQLError[], path: readonly (string | number)[]): number {
  const isBelow = (error: GraphQLError | undefined): boolean =>
    error?.path !== undefined && path.every((step, index) => error.path?.[index] === step);
  let first = errors.length;
  while (isBelow(errors[first - 1])) first -= 1;
  return first;
}

function causesIn(
  errors: readonly GraphQLError[],
  isConsequence: (error: GraphQLError) => boolean,
): Set<unknown> {
  return new Set(errors.filter((error) => !isConsequence(error)).map(subgraphOf));
}

function subgraphOf({ extensions }: GraphQLError): unknown {
  return extensions['subgraph'];
}
