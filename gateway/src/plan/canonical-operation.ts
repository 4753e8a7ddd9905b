import type { FieldNode } from 'graphql';

/** What a client asks, without the client's own words for it: two documents that ask the same have the same text. */
export interface CanonicalOperation {
  readonly kind: 'query' | 'mutation';
  /** One operation, its fragments inlined, its conditions decided, its fields under their canonical names. */
  readonly document: string;
  /** SHA-256 of the document, in hexadecimal. */
  readonly hash: string;
  /** The client's name of each variable, by its canonical name. */
  readonly variables: ReadonlyMap<string, string>;
  /** Under which name the value of each field of the client's document stands in the merged data. */
  readonly names: ReadonlyMap<FieldNode, string>;
}
