import type {
  FetchDataRewrite,
  FetchNode as ApolloFetch,
  QueryPlanSelectionNode,
} from '@apollo/query-planner';
import type { FetchNode, RequiredSelection, Rewrite } from './plan.ts';

/** One fetch of Apollo's in our form. */
export function convertFetch(node: ApolloFetch, path: readonly string[]): FetchNode {
  const kind: string = node.operationKind;
  return {
    kind: 'Fetch',
    subgraph: node.serviceName,
    path,
    operationKind: kind === 'mutation' ? 'mutation' : 'query',
    operation: node.operation,
    variables: node.variableUsages ?? [],
    requires: node.requires ? node.requires.map(convertRequired) : null,
    inputRewrites: (node.inputRewrites ?? []).map(convertRewrite),
    outputRewrites: (node.outputRewrites ?? []).map(convertRewrite),
  };
}

function convertRequired(selection: QueryPlanSelectionNode): RequiredSelection {
  if (selection.kind === 'InlineFragment') {
    const { typeCondition = null, selections } = selection;
    return { kind: 'Fragment', typeCondition, selections: selections.map(convertRequired) };
  }
  const { alias, name, selections } = selection;
  const from = alias ?? name;
  return { kind: 'Field', from, name: from, selections: selections ? selections.map(convertRequired) : null };
}

function convertRewrite(rewrite: FetchDataRewrite): Rewrite {
  const { path } = rewrite;
  return rewrite.kind === 'ValueSetter'
    ? { kind: 'SetValue', path, value: rewrite.setValueTo }
    : { kind: 'RenameKey', path, to: rewrite.renameKeyTo };
}
