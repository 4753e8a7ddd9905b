import { valueFromASTUntyped, type OperationDefinitionNode } from 'graphql';
import type { Variables } from './cost-program.ts';

/** The values that an operation gives its variables where a client gives none. */
export function variableDefaults({ variableDefinitions = [] }: OperationDefinitionNode): Variables {
  return Object.fromEntries(
    variableDefinitions.flatMap(({ variable, defaultValue }) =>
      defaultValue ? [[variable.name.value, valueFromASTUntyped(defaultValue)]] : [],
    ),
  );
}

/** The values of variables, with the defaults for those that were not given. */
export function withDefaults(variables: Variables, defaults: Variables): Variables {
  return { ...defaults, ...variables };
}
