import { Kind, type ConstDirectiveNode, type DefinitionNode } from 'graphql';
import { isJoinDirective, joinArgument, joinText } from './join-directives.ts';

/**
 * Takes the keys that are `resolvable: false` out of a composed schema. They enter no subgraph, and the planner
 * knows it when it leaves a subgraph, but not when it comes back to one with what a field requires.
 */
export function dropUnresolvableKeys(definition: DefinitionNode): DefinitionNode {
  if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION && definition.kind !== Kind.INTERFACE_TYPE_DEFINITION) {
    return definition;
  }
  const kept = new Set<string | undefined>();
  const directives = (definition.directives ?? []).flatMap((directive) => {
    if (!isUnresolvable(directive)) {
      if (isJoinDirective(directive, 'type')) kept.add(joinText(directive, 'graph'));
      return [directive];
    }
    return [];
  });
  const keyless = (definition.directives ?? []).filter((directive) => {
    const graph = joinText(directive, 'graph');
    if (!isUnresolvable(directive) || kept.has(graph)) return false;
    kept.add(graph);
    return true;
  });
  return { ...definition, directives: [...keyless.map(withoutKey), ...directives] };
}

function isUnresolvable(directive: ConstDirectiveNode): boolean {
  if (!isJoinDirective(directive, 'type')) return false;
  const resolvable = joinArgument(directive, 'resolvable');
  return resolvable?.kind === Kind.BOOLEAN && !resolvable.value;
}

/** The subgraph still has the type. */
function withoutKey(directive: ConstDirectiveNode): ConstDirectiveNode {
  const args = directive.arguments ?? [];
  return {
    ...directive,
    arguments: args.filter(({ name }) => name.value !== 'key' && name.value !== 'resolvable'),
  };
}
