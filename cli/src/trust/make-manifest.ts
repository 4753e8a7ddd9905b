import { fail } from '@samspill/shared/errors';
import { GraphQLError, Kind, parse, validate, type DocumentNode, type GraphQLSchema } from 'graphql';
import { createHash } from 'node:crypto';
import type { DocumentFile } from './find-documents.ts';

/** An entry of a manifest: a document to the letter, under the SHA-256 of its text. */
export interface ManifestOperation {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly body: string;
}

/**
 * The manifest of documents, in Apollo's format for persisted queries, sorted by name so that a change is easy to read.
 * A document that the schema would refuse is refused here, with its file and line.
 */
export function makeManifest(files: readonly DocumentFile[], schema: GraphQLSchema): string {
  const byId = new Map(files.map((file) => operationOf(file, schema)).map((one) => [one.id, one]));
  const operations = [...byId.values()].sort(
    (one, other) => compare(one.name, other.name) || compare(one.id, other.id),
  );
  const manifest = { format: 'apollo-persisted-query-manifest', version: 1, operations };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

function operationOf(file: DocumentFile, schema: GraphQLSchema): ManifestOperation {
  const document = parsed(file);
  const [fault] = validate(schema, document);
  if (fault) refuse(file, 'GRAPHQL_VALIDATION_FAILED', fault);
  const operations = document.definitions.flatMap((node) =>
    node.kind === Kind.OPERATION_DEFINITION ? node : [],
  );
  const [first] = operations;
  if (!first) return fail('GRAPHQL_VALIDATION_FAILED', `${file.name} has no operation.`);
  const names = operations.flatMap(({ name }) => name?.value ?? []);
  return {
    id: createHash('sha256').update(file.text).digest('hex'),
    name: names.join(', ') || file.name,
    type: first.operation,
    body: file.text,
  };
}

function parsed(file: DocumentFile): DocumentNode {
  try {
    return parse(file.text);
  } catch (fault) {
    if (fault instanceof GraphQLError) return refuse(file, 'GRAPHQL_PARSE_FAILED', fault);
    throw fault;
  }
}

function refuse(
  { name }: DocumentFile,
  code: 'GRAPHQL_PARSE_FAILED' | 'GRAPHQL_VALIDATION_FAILED',
  { message, locations }: GraphQLError,
): never {
  return fail(code, `${name}:${locations?.[0]?.line ?? 1} cannot be trusted: ${message}`);
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
