import { isObjectType, type GraphQLCompositeType } from 'graphql';

/** A field as a selection asks for it. */
export interface AskedField {
  readonly parent: GraphQLCompositeType;
  readonly name: string;
  /** Its arguments as they are written. */
  readonly args: string;
  /** Its type as the schema writes it. */
  readonly type: string;
}

interface Entry {
  readonly asked: AskedField[];
  readonly inner: ResponseScope;
}

/**
 * What stands at one position of an answer, by response name: all selections that meet there are merged, and may only be
 * if each name stands for the same field with the same arguments, or for one of the same type in types that exclude each other.
 */
export class ResponseScope {
  readonly #entries = new Map<string, Entry>();

  /** Whether a field may stand here under a name. */
  allows(name: string, field: AskedField): boolean {
    return (this.#entries.get(name)?.asked ?? []).every((other) => areMergeable(field, other));
  }

  /** Puts a field here and gives what stands in it. */
  add(name: string, field: AskedField): ResponseScope {
    const entry = this.#entries.get(name) ?? { asked: [], inner: new ResponseScope() };
    this.#entries.set(name, entry);
    entry.asked.push(field);
    return entry.inner;
  }

  /** Whether all that stands in another scope may stand here too. */
  allowsAll(other: ResponseScope): boolean {
    return [...other.#entries].every(
      ([name, { asked, inner }]) =>
        asked.every((field) => this.allows(name, field)) &&
        (this.#entries.get(name)?.inner.allowsAll(inner) ?? true),
    );
  }

  /** Puts all that stands in another scope here too. */
  addAll(other: ResponseScope): void {
    for (const [name, { asked, inner }] of other.#entries) {
      for (const field of asked) this.add(name, field).addAll(inner);
    }
  }

  /** What can be asked for once more for objects of a type: each field with the name it has. */
  askedOf(parent: GraphQLCompositeType): readonly (readonly [string, AskedField])[] {
    return [...this.#entries].flatMap(([name, { asked }]) =>
      asked.filter((field) => field.parent === parent).map((field) => [name, field] as const),
    );
  }
}

function areMergeable(one: AskedField, other: AskedField): boolean {
  if (one.type !== other.type) return false;
  if (one.name === other.name && one.args === other.args) return true;
  return one.parent !== other.parent && isObjectType(one.parent) && isObjectType(other.parent);
}
