import { Kind, type GraphQLResolveInfo } from 'graphql';
import { fail } from '../errors.ts';
import { isSyntheticIdentityNumber } from '../identity/viewers/synthetic-identity-number.ts';

/** Where a number was given: in which argument of the field that is resolved. */
export interface NumberPlace {
  readonly argument: string;
  readonly info: GraphQLResolveInfo;
}

/**
 * A synthetic national identity number as an operation gives it. It has to come from a variable, since documents are
 * logged and kept; no refusal repeats it.
 */
export function readIdentityNumber(number: string, { argument, info }: NumberPlace): string {
  if (!isFromVariable(argument, info)) {
    fail(
      'BAD_USER_INPUT',
      `\`${argument}\` stands in the document, which is kept longer than a number may be: give it as a variable without a default.`,
    );
  }
  if (!isSyntheticIdentityNumber(number)) {
    fail(
      'BAD_USER_INPUT',
      `\`${argument}\` is no synthetic national identity number: give eleven digits with 80 added to the month.`,
    );
  }
  return number;
}

/** Whether each place in the document that asks for the field has a variable there, and no default for it. */
function isFromVariable(argument: string, { fieldNodes, operation }: GraphQLResolveInfo): boolean {
  const withDefault = (operation.variableDefinitions ?? [])
    .filter(({ defaultValue }) => defaultValue !== undefined)
    .map(({ variable }) => variable.name.value);
  return fieldNodes.every(({ arguments: given = [] }) => {
    const value = given.find(({ name }) => name.value === argument)?.value;
    return value?.kind === Kind.VARIABLE && !withDefault.includes(value.name.value);
  });
}
