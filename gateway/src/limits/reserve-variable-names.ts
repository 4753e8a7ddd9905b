import { SamspillError } from '@samspill/shared/errors';
import type { ValidationRule } from 'graphql';

/** What an entity fetch calls the objects that a subgraph is to complete. */
const RESERVED = 'representations';

/** A rule of validation that refuses a variable of the name that entity fetches need for themselves. */
export const reserveVariableNames: ValidationRule = (context) => ({
  VariableDefinition: ({ variable }) => {
    if (variable.name.value !== RESERVED) return;
    context.reportError(
      new SamspillError(
        'GRAPHQL_VALIDATION_FAILED',
        `A variable cannot be called $${RESERVED}, which the gateway keeps for itself; rename it.`,
      ),
    );
  },
});
