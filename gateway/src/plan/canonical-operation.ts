import { createHash } from 'node:crypto';
import { OperationTypeNode, type FieldNode } from 'graphql';
import type { ClientSelection } from './client-selection.ts';
import { collectSelection } from './collect-selection.ts';
import { nameFields } from './name-fields.ts';
import { printSelection } from './print-selection.ts';
import { renameVariables } from './rename-variables.ts';

/** What a client asks, without the client's own words for it: documents that ask the same in the same order have the same text. */
export interface CanonicalOperation {
  readonly kind: 'query' | 'mutation';
  /** One operation, its fragments inlined, its conditions decided, its fields under their canonical names; empty when nothing has to be fetched. */
  readonly document: string;
  /** SHA-256 of the document, in hexadecimal. */
  readonly hash: string;
  /** The client's name of each variable, by its canonical name. */
  readonly variables: ReadonlyMap<string, string>;
  /** Under which name the value of each field of the client's document stands in the merged data. */
  readonly names: ReadonlyMap<FieldNode, string>;
}

/**
 * Takes the client's words out of an operation. A field without arguments goes by its own name, so that it is one with
 * what the planner adds for keys and requirements; a field with arguments goes by a name that no field of the graph has,
 * so that it can never be taken for another.
 */
export function canonicalOperation(client: ClientSelection): CanonicalOperation {
  const { schema, operation } = client;
  const kind = operation.operation === OperationTypeNode.MUTATION ? 'mutation' : 'query';
  const variables = renameVariables(operation);
  const selection = collectSelection(client, variables);
  const names = nameFields(selection, schema);
  const text = selection.isEmpty
    ? ''
    : `${kind}${variables.definitions()} ${printSelection(selection, names.ofKey)}`;
  return {
    kind,
    document: text,
    hash: createHash('sha256').update(text).digest('hex'),
    variables: variables.used(),
    names: names.ofField,
  };
}
