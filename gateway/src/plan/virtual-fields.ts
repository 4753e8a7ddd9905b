import { Kind, print, type ConstArgumentNode, type FieldNode } from 'graphql';

/** A field with arguments that stands in the planning schema as a field without. */
export interface VirtualField {
  readonly name: string;
  readonly arguments: readonly ConstArgumentNode[];
}

/** Hands out one name for each field with the same arguments, which no field of the schema has. */
export interface VirtualFields {
  readonly nameOf: (field: FieldNode) => string;
  readonly byName: ReadonlyMap<string, VirtualField>;
}

/** Creates the names of virtual fields, beside the names that are taken. */
export function createVirtualFields(taken: ReadonlySet<string>): VirtualFields {
  const names = new Map<string, string>();
  const byName = new Map<string, VirtualField>();
  return {
    byName,
    nameOf: ({ name: { value: name }, arguments: args = [] }) => {
      const sorted = args.toSorted((one, other) => (one.name.value < other.name.value ? -1 : 1));
      const text = print({ kind: Kind.FIELD, name: { kind: Kind.NAME, value: name }, arguments: sorted });
      const known = names.get(text);
      if (known !== undefined) return known;
      let number = 1;
      while (taken.has(`${name}__${number}`) || byName.has(`${name}__${number}`)) number += 1;
      const virtual = `${name}__${number}`;
      names.set(text, virtual);
      byName.set(virtual, { name, arguments: sorted as readonly ConstArgumentNode[] });
      return virtual;
    },
  };
}
