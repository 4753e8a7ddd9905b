import { Kind, type GraphQLResolveInfo } from 'graphql';
import { fail } from '../errors.ts';

/** Refuses an argument that stands in the document, where logs and lists of documents would keep it: it has to be a variable without a default. */
export function requireVariable({ fieldNodes, operation }: GraphQLResolveInfo, argument: string): void {
  const values = fieldNodes.flatMap(({ arguments: given = [] }) =>
    given.filter(({ name }) => name.value === argument).map(({ value }) => value),
  );
  const written = (operation.variableDefinitions ?? [])
    .filter(({ defaultValue }) => defaultValue !== undefined)
    .map(({ variable }) => variable.name.value);
  const isVariable = values.every(
    (value) => value.kind === Kind.VARIABLE && !written.includes(value.name.value),
  );
  if (!isVariable) {
    fail(
      'BAD_USER_INPUT',
      `\`${argument}\` stands in the document: give it as a variable without a default.`,
    );
  }
}
