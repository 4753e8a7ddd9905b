/** Steps that are ready at about the same time and ask the same subgraph: they travel as one request. */
export interface StepGroup {
  readonly subgraph: string;
  /** How many fetches are before the latest of them. */
  readonly depth: number;
  readonly steps: readonly number[];
}
