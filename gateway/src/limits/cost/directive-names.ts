import { Kind, type DocumentNode, type ValueNode } from 'graphql';

/** Under which names a supergraph has the directives of a specification that it links to. */
export interface CostDirectiveNames {
  readonly cost: string;
  readonly listSize: string;
}

const IDENTITY = 'https://specs.apollo.dev/cost/';

/** Finds the names of `@cost` and `@listSize`: imported, imported under another name, or with the prefix of the link. */
export function costDirectiveNames({ definitions }: DocumentNode): CostDirectiveNames | undefined {
  const links = definitions
    .filter(({ kind }) => kind === Kind.SCHEMA_DEFINITION || kind === Kind.SCHEMA_EXTENSION)
    .flatMap((definition) => ('directives' in definition ? (definition.directives ?? []) : []))
    .map((directive) => new Map(directive.arguments?.map(({ name, value }) => [name.value, value])));
  const link = links.find((words) => textOf(words.get('url'))?.startsWith(IDENTITY));
  if (!link) return undefined;
  const prefix = textOf(link.get('as')) ?? 'cost';
  const imported = importsOf(link.get('import'));
  return {
    cost: imported.get('@cost') ?? prefix,
    listSize: imported.get('@listSize') ?? `${prefix}__listSize`,
  };
}

/** The imported elements, each with the name that it has here, without the sign of a directive. */
function importsOf(value: ValueNode | undefined): ReadonlyMap<string, string> {
  const entries = value?.kind === Kind.LIST ? value.values : [];
  return new Map(
    entries.flatMap((entry): [string, string][] => {
      if (entry.kind === Kind.STRING) return [[entry.value, entry.value.slice(1)]];
      if (entry.kind !== Kind.OBJECT) return [];
      const words = new Map(entry.fields.map((field) => [field.name.value, textOf(field.value)]));
      const name = words.get('name');
      return name === undefined ? [] : [[name, (words.get('as') ?? name).slice(1)]];
    }),
  );
}

function textOf(value: ValueNode | undefined): string | undefined {
  return value?.kind === Kind.STRING ? value.value : undefined;
}
