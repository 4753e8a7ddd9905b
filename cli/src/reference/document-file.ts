/** A file of documentation that is made from the code. */
export interface DocumentFile {
  /** From the root of the product: `docs/graph.md`. */
  readonly path: string;
  readonly text: string;
}
