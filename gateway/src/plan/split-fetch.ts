import type { FieldNode } from 'graphql';
import { entityFields, keepFields, readFetch } from './entity-fields.ts';
import type { FetchNode, RequiredSelection } from './plan.ts';
import type { PlanningSchema } from './planning-schema.ts';
import { namesOfRepresentation, namesOfRequirement, placeOf, type RequiredName } from './required-names.ts';
import { readRequirement } from './rewrite-requirement.ts';

/** Fields that can be asked for with one representation. */
interface Group {
  readonly names: RequiredName[];
  readonly fields: Set<FieldNode>;
}

/**
 * Takes a fetch apart whose fields require the same field with different arguments: a representation
 * has one place for it, so that each of them is asked for with a representation of its own.
 */
export function splitFetch(fetch: FetchNode, schema: PlanningSchema): readonly FetchNode[] {
  const clashing = clashesOf(namesOfRepresentation(fetch.requires ?? []), schema);
  if (clashing.length === 0) return [fetch];
  const operation = readFetch(fetch.operation);
  const groups: Group[] = [];
  for (const { field, type } of entityFields(operation)) {
    const names = schema
      .requirementsOf(fetch.subgraph, type, field.name.value)
      .flatMap((set) => namesOfRequirement(readRequirement(set), schema.virtualFields));
    addToGroup(groups, { field, names }, schema);
  }
  requireAllNamed(groups, clashing);
  const places = new Set(clashing.map(({ place }) => place));
  return groups.map(({ names, fields }) => ({
    ...fetch,
    ...keepFields(operation, fields),
    requires: keepNames(fetch.requires ?? [], { names, places, parent: '' }),
  }));
}

function clashesOf(names: readonly RequiredName[], schema: PlanningSchema): readonly RequiredName[] {
  return names.filter((name) => names.some((other) => clash(name, other, schema)));
}

function clash(one: RequiredName, other: RequiredName, { mayBeOne }: PlanningSchema): boolean {
  if (one.place !== other.place || one.from === other.from) return false;
  return one.type === null || other.type === null || mayBeOne(one.type, other.type);
}

/** Puts a field to the first ones that it gets on with. */
function addToGroup(
  groups: Group[],
  { field, names }: { readonly field: FieldNode; readonly names: readonly RequiredName[] },
  schema: PlanningSchema,
): void {
  const getsOn = ({ names: others }: Group) =>
    !names.some((name) => others.some((other) => clash(name, other, schema)));
  let group = groups.find(getsOn);
  if (!group) groups.push((group = { names: [], fields: new Set() }));
  group.fields.add(field);
  group.names.push(...names);
}

function has(names: readonly RequiredName[], place: string, from: string): boolean {
  return names.some((name) => name.place === place && name.from === from);
}

function requireAllNamed(groups: readonly Group[], clashing: readonly RequiredName[]): void {
  for (const { place, from } of clashing) {
    if (groups.some(({ names }) => has(names, place, from))) continue;
    throw new Error(`No field of a fetch is known to require ${from}.`);
  }
}

/** Leaves in a representation, of what clashes, only what one group of fields is for. */
function keepNames(
  required: readonly RequiredSelection[],
  group: {
    readonly names: readonly RequiredName[];
    readonly places: ReadonlySet<string>;
    readonly parent: string;
  },
): readonly RequiredSelection[] {
  return required.flatMap((selection): readonly RequiredSelection[] => {
    const isField = selection.kind === 'Field';
    if (isField) {
      const place = placeOf(group.parent, selection.name);
      if (group.places.has(place) && !has(group.names, place, selection.from)) return [];
      if (!selection.selections) return [selection];
    }
    const parent = isField ? `${group.parent}.${selection.from}` : group.parent;
    const selections = keepNames(selection.selections ?? [], { ...group, parent });
    return selections.length > 0 ? [{ ...selection, selections }] : [];
  });
}
