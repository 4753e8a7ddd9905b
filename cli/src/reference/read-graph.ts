import { accessClasses } from '@samspill/shared/access/access-classes';
import { isTypeDefinitionNode, Kind, type DocumentNode } from 'graphql';
import { readSubgraphDocument } from '../read-subgraph-document.ts';
import { subgraphFolder } from '../subgraph-folder.ts';
import { SUBGRAPH_NAMES, type SubgraphName } from '../subgraphs.ts';
import type { FieldReference, GraphReference, TypeReference } from './graph-reference.ts';
import { readArgument, readDefinition, textOf, type TypeInSubgraph } from './read-definition.ts';

/** The schema of each subgraph, common types among them. */
export type SubgraphDocuments = Readonly<Record<SubgraphName, DocumentNode>>;

/** Reads the schemas of the subgraphs from their folders. */
export async function readDocuments(root: string): Promise<SubgraphDocuments> {
  const entries = SUBGRAPH_NAMES.map(
    async (name) => [name, await readSubgraphDocument(subgraphFolder(root, name))] as const,
  );
  return Object.fromEntries(await Promise.all(entries)) as SubgraphDocuments;
}

/** Puts what the subgraphs say of each type together, by name; a type that a subgraph knows by key alone is not its own. */
export function readGraph(documents: SubgraphDocuments): GraphReference {
  const byName = new Map<string, TypeInSubgraph[]>();
  for (const name of SUBGRAPH_NAMES) {
    const classes = accessClasses(documents[name]);
    for (const node of documents[name].definitions.filter(isTypeDefinitionNode)) {
      const told = byName.get(node.name.value) ?? [];
      byName.set(node.name.value, [...told, readDefinition(node, name, classes)]);
    }
  }
  const types = [...byName.values()].map(joinType);
  types.sort((one, other) => (one.name < other.name ? -1 : 1));
  return { types, directives: readDirectives(documents) };
}

function joinType(told: readonly TypeInSubgraph[]): TypeReference {
  const owning = told.filter((type) => !isStub(type));
  const ranked = (owning.length > 0 ? owning : told).toSorted((one, other) => weight(other) - weight(one));
  const [first, second] = ranked as [TypeInSubgraph, ...TypeInSubgraph[]];
  const equal = second !== undefined && weight(second) === weight(first);
  const { subgraph, ...type } = first;
  return {
    ...type,
    page: type.name === 'Query' || type.name === 'Mutation' || equal ? 'shared' : subgraph,
    owners: ranked.map((one) => one.subgraph),
    fields: joinFields(ranked),
  };
}

/** Fields in the order of the first owner, then what others add; what several give is told once. */
function joinFields(ranked: readonly TypeInSubgraph[]): readonly FieldReference[] {
  const byName = new Map<string, FieldReference>();
  for (const field of ranked.flatMap(({ fields }) => fields)) {
    const known = byName.get(field.name);
    byName.set(field.name, known ? { ...known, from: [...known.from, ...field.from] } : field);
  }
  return [...byName.values()];
}

function isStub({ keys, fields }: TypeInSubgraph): boolean {
  return keys.length > 0 && fields.every(({ name }) => keys.some((key) => key.split(/\s+/).includes(name)));
}

function weight({ fields, values, members }: TypeInSubgraph): number {
  return fields.length + values.length + members.length;
}

function readDirectives(documents: SubgraphDocuments): GraphReference['directives'] {
  return documents.education.definitions
    .filter((node) => node.kind === Kind.DIRECTIVE_DEFINITION)
    .map((node) => ({
      name: node.name.value,
      description: textOf(node),
      args: (node.arguments ?? []).map(readArgument),
    }));
}
