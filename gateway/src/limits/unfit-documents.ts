import { GraphQLError, parse, validate, type GraphQLSchema, type ValidationRule } from 'graphql';
import type { TrustedDocument } from './read-manifest.ts';

/** A document that is trusted and cannot be answered all the same. */
export interface UnfitDocument {
  readonly document: string;
  /** The first thing that is wrong with it. */
  readonly fault: string;
}

export interface DocumentCheck {
  readonly schema: GraphQLSchema;
  readonly rules: readonly ValidationRule[];
  readonly maxTokens: number;
}

/** The documents that a schema, or the limits of the gateway, would refuse whoever asks them. */
export function unfitDocuments(
  documents: readonly TrustedDocument[],
  check: DocumentCheck,
): readonly UnfitDocument[] {
  return documents.flatMap(({ name, body }) => {
    const fault = firstFault(body, check);
    return fault === undefined ? [] : { document: name, fault };
  });
}

function firstFault(body: string, { schema, rules, maxTokens }: DocumentCheck): string | undefined {
  try {
    return validate(schema, parse(body, { maxLexicalTokens: maxTokens }), rules)[0]?.message;
  } catch (fault) {
    if (fault instanceof GraphQLError) return fault.message;
    throw fault;
  }
}
