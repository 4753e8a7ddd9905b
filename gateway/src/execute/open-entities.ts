import { consequenceMark } from './loss-mark.ts';
import type { DataObject } from './merged-data.ts';
import type { SelectedFields } from './selected-fields.ts';

export interface OpenOptions {
  readonly subgraph: string;
  /** The lists of entities in the answer, with what is asked of each. */
  readonly entities: ReadonlyMap<string, SelectedFields>;
}

interface PlacedError {
  readonly path: readonly (string | number)[];
}

/**
 * Opens entities that are null because of one of their fields: such an entity is nobody's whole. The fields that errors
 * name are null, each for a reason of its own, and the others are lost in consequence.
 */
export function openEntities(data: DataObject, found: readonly PlacedError[], options: OpenOptions): void {
  const opened = new Set<unknown>();
  const taken = new Map<string, DataObject>();
  for (const { path } of found) {
    const [name = '', index, field] = path;
    const list = data[name];
    const fields = options.entities.get(String(name));
    if (!fields || field === undefined || typeof index !== 'number' || !Array.isArray(list)) continue;
    const entity: unknown = list[index];
    if (opened.has(entity)) (entity as DataObject)[field] = null;
    if (entity !== null) continue;
    const others = taken.get(String(name)) ?? takenFields(fields, options.subgraph);
    taken.set(String(name), others);
    list[index] = { ...others, [field]: null };
    opened.add(list[index]);
  }
}

/** All fields of a selection, but for the type: of that nothing is known. */
function takenFields(fields: SelectedFields, subgraph: string): DataObject {
  const mark = consequenceMark(subgraph);
  const names = fields.all().map(({ name }) => name);
  return Object.fromEntries(names.filter((name) => name !== '__typename').map((name) => [name, mark]));
}
