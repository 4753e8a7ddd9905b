import { SamspillError } from '@samspill/shared/errors';
import type { ValidationRule } from 'graphql';

/** A rule of validation that refuses a mutation or subscription of a graph that has none; GraphQL's own rules let it through. */
export const requireRootType: ValidationRule = (context) => ({
  OperationDefinition: ({ operation }) => {
    if (context.getSchema().getRootType(operation)) return;
    context.reportError(new SamspillError('GRAPHQL_VALIDATION_FAILED', `The graph has no ${operation}s.`));
  },
});
