/** What a subgraph is asked to complete: type name and keys, as they stand in an entity fetch. */
export type Representation = Readonly<Record<string, unknown>>;

/**
 * For each representation the position of its object among the objects at the fetch's path. They differ where a
 * list holds several types or objects without a key: those give no representation. Both are in the same order.
 */
export function entityPositions(
  entities: readonly unknown[],
  representations: readonly Representation[],
): readonly number[] {
  if (entities.length === representations.length) return representations.map((_, index) => index);
  return (
    matchInOrder(entities, representations) ??
    matchInOrder(entities, representations.map(withoutTypeName)) ??
    representations.map((_, index) => index)
  );
}

function matchInOrder(
  entities: readonly unknown[],
  representations: readonly Representation[],
): readonly number[] | undefined {
  const positions: number[] = [];
  entities.forEach((entity, position) => {
    const next = representations[positions.length];
    if (next && holds(entity, next)) positions.push(position);
  });
  return positions.length === representations.length ? positions : undefined;
}

/** Type names are rewritten on the way to a subgraph that knows an interface only as an object. */
function withoutTypeName({ __typename: _, ...keys }: Representation): Representation {
  return keys;
}

function holds(value: unknown, part: unknown): boolean {
  if (typeof part !== 'object' || part === null) return value === part;
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(part).every(
    ([name, inner]) => Object.hasOwn(value, name) && holds((value as Record<string, unknown>)[name], inner),
  );
}
