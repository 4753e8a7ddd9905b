import type { EntityNames, Targets } from './collect-targets.ts';
import { ROOT_TYPES, type FetchStep } from './fetch-step.ts';
import { lossMark } from './loss-mark.ts';
import { Mark } from './mark.ts';
import { markLost } from './mark-lost.ts';
import { copyOf, mergeField } from './merge-field.ts';
import type { DataObject } from './merged-data.ts';
import type { IsOfType, SelectedField } from './selected-fields.ts';

/** How the parts of answers are put on the merged data. */
export interface Merging {
  readonly isOfType: IsOfType;
  /** Several fetches write into the same object, or by place, so that no two objects may have a part in common. */
  readonly overlaps: boolean;
}

/** Puts what a subgraph said of the root on it. */
export function mergeRoot(root: DataObject, data: unknown, { node, fields }: FetchStep): void {
  const expected = fields.of(ROOT_TYPES[node.operationKind]);
  if (isObject(data))
    putFields(root, data, { fields: expected, lost: () => lossMark(node.subgraph, 'INVALID_RESPONSE') });
  else markLost(root, expected, markOf(data, node.subgraph));
}

export interface EntitiesOptions {
  readonly step: FetchStep;
  readonly merging: Merging;
  readonly names: EntityNames;
  /** The positions that an object has got its part of already: filled. */
  readonly given: Set<number>;
}

/** Puts what a subgraph said of each entity on all objects that it is. */
export function mergeEntities(targets: Targets, entities: unknown, options: EntitiesOptions): void {
  const { step, merging, names, given } = options;
  const list = isListOf(entities, names.texts.length) ? entities : undefined;
  const whole = list ? undefined : markOf(entities, step.node.subgraph);
  targets.objects.forEach((object, index) => {
    const position = targets.positions[index] ?? 0;
    const sentType = names.types[position] ?? '';
    const entity = whole ?? list?.[position];
    const again = merging.overlaps && given.has(position);
    if (merging.overlaps) given.add(position);
    mergeEntity(object, again ? copyOf(entity) : entity, { step, merging, sentType });
  });
}

interface EntityOptions {
  readonly step: FetchStep;
  readonly merging: Merging;
  readonly sentType: string;
}

function mergeEntity(object: DataObject, entity: unknown, { step, merging, sentType }: EntityOptions): void {
  const { fields, node } = step;
  if (entity === null) {
    for (const { name } of fields.of(sentType)) if (object[name] === undefined) object[name] = null;
    return;
  }
  const type = isObject(entity) ? typeOf(entity, sentType, merging.isOfType) : undefined;
  if (type === undefined) {
    markLost(object, fields.of(sentType), markOf(entity, node.subgraph));
    return;
  }
  const lost = () => lossMark(node.subgraph, 'INVALID_RESPONSE');
  putFields(object, entity as DataObject, { fields: fields.of(type), lost, isOfType: merging.isOfType });
}

/** The type of an entity, by what it says or else by what was asked; undefined when it is of a type that it cannot have. */
function typeOf(entity: DataObject, sentType: string, isOfType: IsOfType): string | undefined {
  const named = entity['__typename'];
  if (named === undefined) return sentType;
  return typeof named === 'string' && isOfType(named, sentType) ? named : undefined;
}

interface PutOptions {
  readonly fields: readonly SelectedField[];
  readonly lost: () => Mark;
  readonly isOfType?: IsOfType;
}

function putFields(object: DataObject, data: DataObject, { fields, lost, isOfType }: PutOptions): void {
  for (const { name } of fields) {
    const value = data[name];
    if (name === '__typename') nameType(object, value, isOfType);
    else if (value === undefined) {
      if (object[name] === undefined) object[name] = lost();
    } else if (object[name] === undefined) object[name] = value;
    else mergeField(object, name, value);
  }
}

/** What is known of an object's type only becomes more exact: an interface gives way to a type of it, never the reverse. */
function nameType(object: DataObject, value: unknown, isOfType?: IsOfType): void {
  const known = object['__typename'];
  if (typeof value !== 'string') return;
  if (typeof known !== 'string' || (known !== value && isOfType?.(value, known)))
    object['__typename'] = value;
}

/** The mark of what is no data: the errors that stand there, without what stands beside them, or that it cannot be used. */
function markOf(value: unknown, subgraph: string): Mark {
  if (!(value instanceof Mark)) return lossMark(subgraph, 'INVALID_RESPONSE');
  return value.value === null ? value : new Mark(value.errors);
}

function isObject(value: unknown): value is DataObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Mark);
}

function isListOf(value: unknown, length: number): value is readonly unknown[] {
  return Array.isArray(value) && value.length === length;
}
