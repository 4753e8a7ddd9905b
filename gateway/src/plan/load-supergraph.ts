import { createHash } from 'node:crypto';
import { Supergraph as ComposedSchema } from '@apollo/federation-internals';
import { fail, SamspillError } from '@samspill/shared/errors';
import type { GraphQLSchema } from 'graphql';
import { readAccessRules, type AccessRules } from '../authorize/access-rules.ts';
import { adoptScalars } from './adopt-scalars.ts';
import { readPersonalFields, type PersonalFields } from './personal-fields.ts';
import { SUPPORTED_FEATURES } from './supported-features.ts';

/** A composed schema, read and validated, in the forms that planning, execution and validation take. */
export interface Supergraph {
  /** SHA-256 of the SDL, in hexadecimal. */
  readonly id: string;
  readonly sdl: string;
  /** What clients see. */
  readonly schema: GraphQLSchema;
  /** The names of the subgraphs, as they call themselves. */
  readonly subgraphs: readonly string[];
  /** With the subgraphs' parts in it. */
  readonly supergraphSchema: GraphQLSchema;
  /** What of it is personal, or hidden from clients. */
  readonly personal: PersonalFields;
  /** What the standard directives ask of viewers. */
  readonly rules: AccessRules;
}

/** Reads a composed schema, or fails with SUPERGRAPH_INVALID and the first thing that is wrong with it. */
export function loadSupergraph(sdl: string): Supergraph {
  try {
    const composed = ComposedSchema.build(sdl, {
      supportedFeatures: SUPPORTED_FEATURES,
      validateSupergraph: true,
    });
    const subgraphs = composed.subgraphsMetadata().map(({ name }) => name);
    const schema = composed.apiSchema().toGraphQLJSSchema();
    adoptScalars(schema);
    return {
      id: createHash('sha256').update(sdl).digest('hex'),
      sdl,
      schema,
      subgraphs,
      supergraphSchema: composed.schema.toGraphQLJSSchema(),
      personal: readPersonalFields({ sdl, schema }),
      rules: readAccessRules(composed.schema),
    };
  } catch (fault) {
    if (fault instanceof SamspillError) throw fault;
    const [first = ''] = fault instanceof Error ? fault.message.split('\n') : [];
    return fail('SUPERGRAPH_INVALID', `The composed schema cannot be loaded (${first}); compose it anew.`);
  }
}
