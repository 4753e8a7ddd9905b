import { Mark } from './mark.ts';
import type { DataObject } from './merged-data.ts';
import type { Representation, RepresentationOfType } from './representation.ts';

/** The names of entities in one list of a request: each once, however many objects and fetches have it. */
export interface EntityNames {
  readonly texts: string[];
  /** For each text the type that it names. */
  readonly types: string[];
  readonly positionOf: Map<string, number>;
}

/** Creates a list without names. */
export function createEntityNames(): EntityNames {
  return { texts: [], types: [], positionOf: new Map() };
}

/** The position of an entity in a list, by its name; one that is new is added. */
export function nameEntity({ texts, types, positionOf }: EntityNames, text: string, type: string): number {
  const known = positionOf.get(text);
  if (known !== undefined) return known;
  const position = texts.push(text) - 1;
  types.push(type);
  positionOf.set(text, position);
  return position;
}

/** The objects that a fetch is for. */
export interface Targets {
  readonly objects: DataObject[];
  /** For each object the position of its name. */
  readonly positions: number[];
  /** How many more were found to be one with another, which stands in their place. */
  merged: number;
  /** Objects that cannot be named, because an input of theirs is lost. */
  readonly blocked: { readonly object: DataObject; readonly sentType: string; readonly mark: Mark }[];
}

/** Creates them, none. */
export function createTargets(): Targets {
  return { objects: [], positions: [], merged: 0, blocked: [] };
}

export interface CollectOptions {
  readonly root: DataObject;
  readonly path: readonly string[];
  readonly representation: Representation;
  /** The list that names are added to. */
  readonly names: EntityNames;
  /** The objects that stand at several places: filled with those that are found to be one; null when none may be. */
  readonly shared: Set<object> | null;
  /** The mark for an object of which a subgraph left out what the next one needs. */
  readonly missing: () => Mark;
}

/**
 * Finds the objects at the path of a fetch. Two that hold nothing but what names them, and the same, cannot be told
 * apart and never will be, since whatever is put on one is put on the other: they are made one object.
 */
export function collectTargets(options: CollectOptions): Targets {
  const collector = new Collector(options);
  collector.walk(options.root, 0);
  return collector.targets;
}

interface Met {
  /** Which object is to stand in its place, if another. */
  readonly other: DataObject | Mark | undefined;
  /** How many objects of the fetch were found in it. */
  readonly found: number;
}

class Collector {
  readonly targets = createTargets();
  readonly #options: CollectOptions;
  /** By text: the first object of which nothing more is known. */
  readonly #exact: (DataObject | undefined)[] = [];
  /** The shared objects that have been met. */
  readonly #met = new Map<object, Met>();

  constructor(options: CollectOptions) {
    this.#options = options;
  }

  /** Goes down the path; says which object is to stand in the place of the one that is found, if another. */
  walk(value: unknown, depth: number): DataObject | Mark | undefined {
    if (value instanceof Mark) {
      const other = this.walk(value.value, depth);
      return other && new Mark(value.errors, other);
    }
    if (typeof value !== 'object' || value === null) return undefined;
    const isShared = this.#options.path[depth] !== '@' && this.#options.shared?.has(value) === true;
    return isShared ? this.#meet(value, depth) : this.#enter(value, depth);
  }

  #meet(value: object, depth: number): DataObject | Mark | undefined {
    const met = this.#met.get(value);
    if (met) {
      this.targets.merged += met.found;
      return met.other;
    }
    const before = this.#found();
    const other = this.#enter(value, depth);
    this.#met.set(value, { other, found: this.#found() - before });
    return other;
  }

  #found(): number {
    return this.targets.objects.length + this.targets.merged;
  }

  #enter(value: object, depth: number): DataObject | Mark | undefined {
    const step = this.#options.path[depth];
    if (step === undefined) return Array.isArray(value) ? undefined : this.#take(value as DataObject);
    if (step === '@') {
      if (Array.isArray(value)) this.#walkList(value, depth + 1);
    } else if (!Array.isArray(value)) {
      const object = value as DataObject;
      const other = this.walk(object[step], depth + 1);
      if (other) object[step] = other;
    }
    return undefined;
  }

  #walkList(list: unknown[], depth: number): void {
    for (let index = 0; index < list.length; index += 1) {
      const other = this.walk(list[index], depth);
      if (other) list[index] = other;
    }
  }

  #take(object: DataObject): DataObject | undefined {
    const typeName = object['__typename'];
    const named = typeof typeName === 'string' ? this.#options.representation.ofType(typeName) : null;
    if (!named) return undefined;
    const text = named.textOf(object);
    if (typeof text !== 'string') {
      this.targets.blocked.push({ object, sentType: named.sentType, mark: text ?? this.#options.missing() });
      return undefined;
    }
    const position = nameEntity(this.#options.names, text, named.sentType);
    const { shared } = this.#options;
    if (shared && isExact(object, named)) {
      const first = this.#exact[position];
      if (first) {
        shared.add(first);
        this.targets.merged += 1;
        return first;
      }
      this.#exact[position] = object;
    }
    this.targets.objects.push(object);
    this.targets.positions.push(position);
    return undefined;
  }
}

function isExact(object: DataObject, { exactSize }: RepresentationOfType): boolean {
  if (exactSize === 0) return false;
  let size = 0;
  for (const _ in object) size += 1;
  return size === exactSize;
}
