import type {
  FetchDataRewrite,
  FetchNode as ApolloFetch,
  QueryPlanSelectionNode,
} from '@apollo/query-planner';
import { completeRepresentations } from './complete-representations.ts';
import type { Conversion } from './conversion.ts';
import { convertContexts } from './convert-contexts.ts';
import type { FetchNode, RequiredSelection, Rewrite } from './plan.ts';
import { restoreOperation, restoreRequired } from './restore-fields.ts';
import { splitFetch } from './split-fetch.ts';

/** One fetch of Apollo's in our form: several where one representation cannot hold all that their fields require. */
export function convertFetch(
  node: ApolloFetch,
  path: readonly string[],
  conversion: Conversion,
): readonly FetchNode[] {
  const { virtualFields } = conversion.schema;
  const fetch = withNames(node, path);
  const requires = fetch.requires && restoreRequired(fetch.requires, virtualFields);
  const complete = completeRepresentations({ ...fetch, requires }, conversion.graph);
  return splitFetch(complete, conversion).map((part) => ({
    ...part,
    operation: restoreOperation(part.operation, virtualFields),
  }));
}

function withNames(node: ApolloFetch, path: readonly string[]): FetchNode {
  const kind: string = node.operationKind;
  const contexts = convertContexts(node.contextRewrites ?? []);
  return {
    kind: 'Fetch',
    subgraph: node.serviceName,
    path,
    operationKind: kind === 'mutation' ? 'mutation' : 'query',
    operation: node.operation,
    variables: (node.variableUsages ?? []).filter(
      (name) => !contexts.some(({ variable }) => variable === name),
    ),
    contexts,
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
