import type { FieldNode } from 'graphql';
import { entityFields, keepFields, readFetch } from './entity-fields.ts';
import type { FetchNode, RequiredSelection } from './plan.ts';
import { keyPlaces } from './key-places.ts';
import type { Conversion } from './conversion.ts';
import type { PlanningSchema } from './planning-schema.ts';
import { namesOfRepresentation, namesOfRequirement, placeOf, type RequiredName } from './required-names.ts';
import { readRequirement } from './rewrite-requirement.ts';

/** Fields that can be asked for with one representation. */
interface Group {
  readonly names: RequiredName[];
  readonly fields: Set<FieldNode>;
}

/**
 * Takes a fetch apart whose fields cannot do with the same representation: those that require a field with different
 * arguments, since it has one place for it; and those of an interface object that require different things, since
 * they may be asked of objects of different types, and a requirement of one would stand in the way of the others.
 */
export function splitFetch(fetch: FetchNode, { schema, graph }: Conversion): readonly FetchNode[] {
  const clashing = clashesOf(namesOfRepresentation(fetch.requires ?? []), schema);
  const operation = readFetch(fetch.operation);
  const fields = fetch.requires ? entityFields(operation) : [];
  const isApart = fields.some(({ type }) => graph.isInterfaceObject(fetch.subgraph, type));
  if (clashing.length === 0 && !isApart) return [fetch];
  const groups: Group[] = [];
  for (const { field, type } of fields) {
    const names = schema
      .requirementsOf(fetch.subgraph, type, field.name.value)
      .flatMap((set) => namesOfRequirement(readRequirement(set), schema.virtualFields));
    addToGroup(groups, { field, names }, (one, other) =>
      isApart ? isSame(one, other) : !one.some((name) => other.some((two) => clash(name, two, schema))),
    );
  }
  requireAllNamed(groups, clashing);
  const required = isApart ? groups.flatMap(({ names }) => names) : clashing;
  const places = new Set(required.map(({ place }) => place));
  const kept = isApart ? keyPlaces(fetch, fields, graph) : new Set<string>();
  return groups.map(({ names, fields: ofGroup }) => ({
    ...fetch,
    ...keepFields(operation, ofGroup),
    requires: keepNames(fetch.requires ?? [], {
      names,
      places: new Set([...places].filter((place) => !kept.has(place))),
      parent: '',
    }),
  }));
}

function clashesOf(names: readonly RequiredName[], schema: PlanningSchema): readonly RequiredName[] {
  return names.filter((name) => names.some((other) => clash(name, other, schema)));
}

function clash(one: RequiredName, other: RequiredName, { mayBeOne }: PlanningSchema): boolean {
  if (one.place !== other.place || one.from === other.from) return false;
  return one.type === null || other.type === null || mayBeOne(one.type, other.type);
}

/** Whether two fields require the same. */
function isSame(one: readonly RequiredName[], other: readonly RequiredName[]): boolean {
  return (
    one.every(({ place, from }) => has(other, place, from)) &&
    other.every(({ place, from }) => has(one, place, from))
  );
}

/** Puts a field to the first ones that it gets on with. */
function addToGroup(
  groups: Group[],
  { field, names }: { readonly field: FieldNode; readonly names: readonly RequiredName[] },
  getsOn: (one: readonly RequiredName[], other: readonly RequiredName[]) => boolean,
): void {
  let group = groups.find((one) => getsOn(names, one.names));
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
