import { Kind, type DirectiveNode, type SelectionNode } from 'graphql';

/** Values of the variables that conditions use, as coerced by their types. */
export type ConditionValues = Readonly<Record<string, unknown>>;

/** Whether `@skip` and `@include` leave a selection in. */
export function isIncluded({ directives = [] }: SelectionNode, values: ConditionValues): boolean {
  return directives.every((directive) => {
    switch (directive.name.value) {
      case 'skip':
        return conditionOf(directive, values) !== true;
      case 'include':
        return conditionOf(directive, values) !== false;
      default:
        return true;
    }
  });
}

function conditionOf(directive: DirectiveNode, values: ConditionValues): unknown {
  const value = directive.arguments?.find(({ name }) => name.value === 'if')?.value;
  if (value?.kind === Kind.VARIABLE) return values[value.name.value];
  return value?.kind === Kind.BOOLEAN ? value.value : undefined;
}

/** A word for the values of some variables: what is asked is the same for all requests with the same word. */
export function variantOf(names: readonly string[], values: ConditionValues): string {
  return names.map((name) => (values[name] === true ? '1' : '0')).join('');
}
