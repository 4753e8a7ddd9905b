import type { ErrorCode } from '../errors.ts';
import { GraphQLError, type ValidationRule } from 'graphql';

/**
 * A rule of validation that refuses `_service`, which gives the schema with all that clients do not see. The supergraph is
 * composed from files, ahead of time: nobody has to ask a program that runs.
 */
export const refuseSdl: ValidationRule = (context) => ({
  Field: (node) => {
    const isAtRoot = context.getParentType() === context.getSchema().getQueryType();
    if (node.name.value !== '_service' || !isAtRoot) return;
    const extensions = { validationErrorCode: 'INTROSPECTION_DISABLED' satisfies ErrorCode };
    context.reportError(new GraphQLError(REFUSED, { nodes: node, extensions }));
  },
});

const REFUSED =
  'The schema cannot be asked for here; the supergraph is composed from the files schema.graphql.';
