/** How an operation is answered: a tree of fetches, as plain data that can cross to another thread and back. */
export interface Plan {
  /** Null when nothing has to be fetched. */
  readonly root: PlanNode | null;
}

export type PlanNode = SequenceNode | ParallelNode | FetchNode;

/** Each waits for the one before it. */
export interface SequenceNode {
  readonly kind: 'Sequence';
  readonly nodes: readonly PlanNode[];
}

/** None waits for another. */
export interface ParallelNode {
  readonly kind: 'Parallel';
  readonly nodes: readonly PlanNode[];
}

/** One question to one subgraph. */
export interface FetchNode {
  readonly kind: 'Fetch';
  readonly subgraph: string;
  /** Where its objects stand in the answer: canonical names from the root, `@` for each entry of a list. Empty for root fields. */
  readonly path: readonly string[];
  readonly operationKind: 'query' | 'mutation';
  /** A whole operation in GraphQL, with all its fragments inlined. */
  readonly operation: string;
  /** The variables of the canonical operation that it uses. */
  readonly variables: readonly string[];
  /** Further variables, whose values each object gives by where it stands. Empty in almost every fetch. */
  readonly contexts: readonly ContextVariable[];
  /**
   * What each representation holds; an object that lacks any of it is not asked about, and what the
   * fetch alone would give it is lost.
   * Null for root fields, which are merged into each object at the path.
   */
  readonly requires: readonly RequiredSelection[] | null;
  /** What is changed in a representation before it is sent, in this order. */
  readonly inputRewrites: readonly Rewrite[];
  /** What is changed in the answer before it is merged, in this order. */
  readonly outputRewrites: readonly Rewrite[];
}

/**
 * Where a variable of a fetch gets its value for an object at the path of the fetch (`@fromContext`). Several of
 * the same name are alternatives: the first whose type conditions hold gives the value. Objects with the same values
 * of all variables can be asked for together; others need a request each. What comes back belongs to the place and
 * not to the entity: the same entity in two places can differ, so that its object must not be shared between them.
 */
export interface ContextVariable {
  readonly variable: string;
  /** How many fields up from the object; the entries of a list are no step of their own. */
  readonly up: number;
  /** From there down: names, and `... on T` for objects of a type only. */
  readonly path: readonly string[];
}

export type RequiredSelection = RequiredField | RequiredFragment;

/** A field of a representation: read from the merged data under `from`, sent as `name`. */
export interface RequiredField {
  readonly kind: 'Field';
  readonly from: string;
  readonly name: string;
  readonly selections: readonly RequiredSelection[] | null;
}

/** Fields of a representation for objects of one type. */
export interface RequiredFragment {
  readonly kind: 'Fragment';
  /** Null for every type. */
  readonly typeCondition: string | null;
  readonly selections: readonly RequiredSelection[];
}

/** A change of data at a path: names, and `... on T` for objects of a type only. */
export type Rewrite =
  | { readonly kind: 'SetValue'; readonly path: readonly string[]; readonly value: unknown }
  | { readonly kind: 'RenameKey'; readonly path: readonly string[]; readonly to: string };
