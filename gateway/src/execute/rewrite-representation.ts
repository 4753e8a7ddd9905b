import type { RequiredField, RequiredSelection, Rewrite } from '../plan/plan.ts';
import type { IsOfType } from './selected-fields.ts';

const ON = '... on ';

export interface RewritingOptions {
  readonly inputRewrites: readonly Rewrite[];
  readonly isOfType: IsOfType;
}

/**
 * What is sent of objects of a type when a subgraph knows type or fields by another name: the planner says so where a
 * subgraph has an interface as an object, or a field under an alias.
 */
export function rewriteRepresentation(
  typeName: string,
  fields: readonly RequiredField[],
  { inputRewrites, isOfType }: RewritingOptions,
): { readonly sentType: string; readonly sent: readonly RequiredField[] } {
  let sentType = typeName;
  let sent = fields;
  for (const rewrite of inputRewrites) {
    const path = pathWithin(rewrite.path, typeName, isOfType);
    if (!path) continue;
    if (rewrite.kind === 'SetValue') {
      if (path.join() === '__typename') sentType = String(rewrite.value);
    } else sent = renamed(sent, path, rewrite.to) as readonly RequiredField[];
  }
  return { sentType, sent };
}

/** The rest of a path behind its conditions on the object itself; undefined when the object is of another type. */
function pathWithin(
  path: readonly string[],
  typeName: string,
  isOfType: IsOfType,
): readonly string[] | undefined {
  const [first = '', ...rest] = path;
  if (!first.startsWith(ON)) return path;
  return isOfType(typeName, first.slice(ON.length)) ? pathWithin(rest, typeName, isOfType) : undefined;
}

function renamed(
  selections: readonly RequiredSelection[],
  [first = '', ...rest]: readonly string[],
  to: string,
): readonly RequiredSelection[] {
  return selections.map((selection): RequiredSelection => {
    if (selection.kind === 'Fragment') {
      const path = first === `${ON}${selection.typeCondition ?? ''}` ? rest : [first, ...rest];
      return { ...selection, selections: renamed(selection.selections, path, to) };
    }
    if (selection.name !== first) return selection;
    if (rest.length === 0) return { ...selection, name: to };
    return selection.selections
      ? { ...selection, selections: renamed(selection.selections, rest, to) }
      : selection;
  });
}
