import { isInterfaceType, isObjectType, type FieldNode, type GraphQLSchema } from 'graphql';
import type { CanonicalField, CanonicalSelection } from './canonical-selection.ts';

/** The canonical names of the fields of an operation. */
export interface FieldNames {
  readonly ofKey: ReadonlyMap<string, string>;
  readonly ofField: ReadonlyMap<FieldNode, string>;
}

/** Names that every object has something under, so that a value that is missing there could be taken for one. */
const INHERITED: ReadonlySet<string> = new Set(Object.getOwnPropertyNames(Object.prototype));

/** Names each field: by its own name where that can be taken for nothing else, by a new one with a number elsewhere. */
export function nameFields(selection: CanonicalSelection, schema: GraphQLSchema): FieldNames {
  const ofKey = new Map<string, string>();
  const ofField = new Map<FieldNode, string>();
  const taken = new Set<string>();
  const known = fieldNamesOf(schema);
  const nameOf = ({ key, name, words }: CanonicalField): string => {
    const given = ofKey.get(key);
    if (given !== undefined) return given;
    const isPlain = words === '' && !taken.has(name) && !INHERITED.has(name);
    const canonical = isPlain ? name : freeName(name, taken.size, known);
    taken.add(canonical);
    ofKey.set(key, canonical);
    return canonical;
  };
  const visit = ({ fields, fragments, typeNames }: CanonicalSelection): void => {
    for (const node of typeNames) ofField.set(node, '__typename');
    for (const field of fields.values()) {
      const canonical = nameOf(field);
      for (const node of field.nodes) ofField.set(node, canonical);
      if (field.selection) visit(field.selection);
    }
    for (const fragment of fragments.values()) visit(fragment);
  };
  visit(selection);
  return { ofKey, ofField };
}

function freeName(name: string, number: number, known: ReadonlySet<string>): string {
  const candidate = `_${number}_${name}`;
  return known.has(candidate) ? freeName(name, number + 1000, known) : candidate;
}

const fieldNames = new WeakMap<GraphQLSchema, ReadonlySet<string>>();

function fieldNamesOf(schema: GraphQLSchema): ReadonlySet<string> {
  const known = fieldNames.get(schema);
  if (known) return known;
  const names = new Set(
    Object.values(schema.getTypeMap()).flatMap((type) =>
      isObjectType(type) || isInterfaceType(type) ? Object.keys(type.getFields()) : [],
    ),
  );
  fieldNames.set(schema, names);
  return names;
}
