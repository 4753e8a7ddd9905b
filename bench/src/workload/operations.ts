/** An operation that the gateways are asked, by name. */
export interface Operation {
  readonly name: string;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

const FRAGMENTS = `
fragment User on User { id username name }
fragment Review on Review { id body }
fragment Product on Product { inStock name price shippingEstimate upc weight }
`;

const WRITTEN_BY = `author { ...User reviews { ...Review product { ...Product } } }`;

/** The deep query of the public workload: it meets each subgraph several times, and its answer is about 87 kB. */
export const DEEP: Operation = {
  name: 'deep',
  variables: {},
  query: `${FRAGMENTS}
query TestQuery($trace: String) {
  users(trace: $trace) {
    ...User
    reviews { ...Review product { ...Product reviews { ...Review ${WRITTEN_BY} } } }
  }
  topProducts { ...Product reviews { ...Review ${WRITTEN_BY} } }
}`,
};

/** One field of one subgraph: what a gateway costs when there is next to nothing to do. */
export const SMALL: Operation = {
  name: 'small',
  variables: {},
  query: 'query Small($trace: String) { users(trace: $trace) { id } }',
};

/** A list of so many products, each with what three further subgraphs know of it. */
export function listOf(first: number): Operation {
  return {
    name: `${first} entities`,
    variables: { first },
    query: `${FRAGMENTS}
query List($first: Int, $trace: String) {
  topProducts(first: $first, trace: $trace) { ...Product reviews { ...Review author { ...User } } }
}`,
  };
}

/** The operations of each suite. */
export const SUITES = { deep: [DEEP], sizes: [SMALL, listOf(10), listOf(100), listOf(1000)] } as const;

export type SuiteName = keyof typeof SUITES;
