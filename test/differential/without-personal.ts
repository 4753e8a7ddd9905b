import { accessClasses } from '@samspill/shared/access/access-classes';
import { Kind, parse, print, visit, type DocumentNode, type TypeNode } from 'graphql';

/** The types of a supergraph that hold personal data, and those that hold nothing else. */
export function personalTypes(supergraphSdl: string): ReadonlySet<string> {
  const document = parse(supergraphSdl);
  const { types } = accessClasses(document);
  const found = new Set([...types].flatMap(([type, one]) => (one === 'PERSONAL' ? type : [])));
  for (let known = -1; known < found.size;) {
    known = found.size;
    for (const type of holdersOf(document, found)) found.add(type);
  }
  return found;
}

/**
 * The contract of clients without what is personal: what may be seen of that depends on signed decisions and on the day's
 * agreements, and is examined by `npm run test:disclosure`.
 */
export function withoutPersonal(apiSdl: string, personal: ReadonlySet<string>): string {
  const gone = (name: string) => (personal.has(name) ? null : undefined);
  const document = visit(parse(apiSdl), {
    ObjectTypeDefinition: { enter: ({ name }) => gone(name.value) },
    UnionTypeDefinition: { enter: ({ name }) => gone(name.value) },
    FieldDefinition: { enter: ({ type }) => gone(nameOf(type)) },
  });
  return print(document);
}

/** The objects of which nothing would be left, and the unions of which something would go. */
function holdersOf({ definitions }: DocumentNode, found: ReadonlySet<string>): readonly string[] {
  return definitions.flatMap((node) => {
    if (node.kind === Kind.UNION_TYPE_DEFINITION) {
      return node.types?.some(({ name }) => found.has(name.value)) ? [node.name.value] : [];
    }
    if (node.kind !== Kind.OBJECT_TYPE_DEFINITION) return [];
    return node.fields?.every(({ type }) => found.has(nameOf(type))) ? [node.name.value] : [];
  });
}

function nameOf(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : nameOf(type.type);
}
