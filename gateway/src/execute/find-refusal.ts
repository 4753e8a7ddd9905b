import type { GatewayExecutor } from '@apollo/server-gateway-interface';
import { SamspillError } from '@samspill/shared/errors';
import { GraphQLError, Kind, getVariableValues, visit, type DocumentNode, type GraphQLSchema } from 'graphql';

type ExecutorRequest = Parameters<GatewayExecutor>[0];

/** Why an operation cannot be executed: the document does not have it, or its variables do not fit. */
export function findRefusal(
  { operation, document, request }: ExecutorRequest,
  schema: GraphQLSchema,
): readonly GraphQLError[] {
  // The server leaves the operation out when it does not find it, whatever its type says.
  const found = operation as ExecutorRequest['operation'] | undefined;
  if (!found)
    return [
      new GraphQLError('The document has no operation of that name, or several and no name was given.'),
    ];
  const variables = request.variables ?? {};
  const { errors = [] } = getVariableValues(schema, found.variableDefinitions ?? [], variables);
  return errors.length > 0 ? errors : undecided(document, variables);
}

/** A default lets a variable be left out of a condition, not be null there; that is only seen when it is given. */
function undecided(document: DocumentNode, variables: Readonly<Record<string, unknown>>): GraphQLError[] {
  if (!Object.values(variables).includes(null)) return [];
  const names = new Set<string>();
  visit(document, {
    Directive: ({ name, arguments: [condition] = [] }) => {
      const isCondition = name.value === 'include' || name.value === 'skip';
      if (isCondition && condition?.value.kind === Kind.VARIABLE) names.add(condition.value.name.value);
    },
  });
  return [...names]
    .filter((name) => variables[name] === null)
    .map(
      (name) =>
        new SamspillError(
          'BAD_USER_INPUT',
          `The variable $${name} decides what is asked for and cannot be null; leave it out to take its default.`,
        ),
    );
}
