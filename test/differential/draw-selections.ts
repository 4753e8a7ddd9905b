import {
  getNamedType,
  isAbstractType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  isUnionType,
  type GraphQLCompositeType,
  type GraphQLField,
} from 'graphql';
import { grow, hasRoom, reach, type Draft } from './draft.ts';
import { drawArguments } from './draw-argument.ts';
import { drawConditions } from './draw-conditions.ts';
import { drawSpread } from './draw-spread.ts';
import { fanOut } from './fan-out.ts';
import { drawResponseName } from './draw-response-name.ts';
import { overlappingTypes } from './overlapping-types.ts';
import type { AskedField, ResponseScope } from './response-scope.ts';
import type { SelectionPlace } from './selection-place.ts';

/** Draws what is selected of an object, with its braces: at least one field. */
export function drawSelections(draft: Draft, place: SelectionPlace): string {
  const { random } = draft;
  const wished = place.depth.fields === 0 ? random.int(1, 4) : random.int(1, 6);
  reach(draft, { fields: place.depth.fields + 1, fragments: place.depth.fragments });
  const drawn: string[] = [];
  for (
    let i = 0;
    i < wished && hasRoom(draft, { selections: 2, aliases: 1, values: 1 }, place.times);
    i += 1
  ) {
    const selection = drawSelection(draft, place);
    if (selection !== undefined) drawn.push(selection);
  }
  return `{ ${drawn.length > 0 ? drawn.join(' ') : drawTypename(draft, place)} }`;
}

function drawSelection(draft: Draft, place: SelectionPlace): string | undefined {
  const { random } = draft;
  const choice = random.next();
  if (choice < 0.06) return drawTypename(draft, place);
  if (choice < 0.08 && place.depth.fields === 0) return drawIntrospection(draft);
  if (choice < 0.14) return drawAgain(draft, place);
  if (choice < (isAbstractType(place.type) ? 0.55 : 0.24)) return drawInlineFragment(draft, place);
  if (choice < (isAbstractType(place.type) ? 0.75 : 0.36)) return drawSpread(draft, place, drawSelections);
  return drawAnyField(draft, place);
}

function drawTypename(draft: Draft, { type, scopes, times }: SelectionPlace): string {
  const asked = { parent: type, name: '__typename', args: '', type: 'String!' };
  const alias = drawResponseName(draft, asked, scopes);
  add(draft, { alias, asked, scopes, times });
  return `${prefix(alias, asked)}__typename${drawConditions(draft)}`;
}

/** A field of the schema itself, under a name that nothing else has. */
function drawIntrospection(draft: Draft): string {
  draft.count += 1;
  grow(draft, { selections: 8, aliases: 1, values: 8 }, 1);
  return `schema${draft.count}: ${draft.random.pick(INTROSPECTIONS)}`;
}

/** Lists of the schema have no order that anybody promises. */
const INTROSPECTIONS = [
  '__schema { queryType { name kind } mutationType { name } subscriptionType { name } }',
  '__type(name: "County") { name kind description __typename }',
  '__type(name: "PartyOrganisation") { kind fields { name } }',
  '__type(name: "NoType") { name }',
];

/** Asks once more for something that is asked for already, in other words. */
function drawAgain(draft: Draft, place: SelectionPlace): string | undefined {
  const { type, scopes } = place;
  const asked = scopes.at(-1)?.askedOf(type) ?? [];
  if (asked.length === 0) return undefined;
  const [alias, field] = draft.random.pick(asked);
  const definition = fieldsOf(type).find(({ name }) => name === field.name);
  if (!definition || !scopes.every((scope) => scope.allows(alias, field))) return undefined;
  return drawField(draft, place, { alias, asked: field, definition });
}

function drawAnyField(draft: Draft, place: SelectionPlace): string | undefined {
  const fields = fieldsOf(place.type);
  if (fields.length === 0) return undefined;
  const definition = draft.random.pick(fields);
  const args = drawArguments(draft, place.type.name, definition);
  const asked = { parent: place.type, name: definition.name, args, type: String(definition.type) };
  return drawField(draft, place, { asked, definition, alias: drawResponseName(draft, asked, place.scopes) });
}

interface DrawnField {
  readonly alias: string;
  readonly asked: AskedField;
  readonly definition: GraphQLField<unknown, unknown>;
}

function drawField(draft: Draft, place: SelectionPlace, { alias, asked, definition }: DrawnField): string {
  const { scopes, depth, times } = place;
  const inner = add(draft, { alias, asked, scopes, times });
  const head = `${prefix(alias, asked)}${asked.name}${asked.args}${drawConditions(draft)}`;
  const type = getNamedType(definition.type);
  const deeper = { ...depth, fields: depth.fields + 1 };
  if (!isCompositeType(type)) return head;
  const within = {
    type,
    scopes: inner,
    depth: deeper,
    times: times * fanOut(place.type.name, definition),
  };
  return `${head} ${deeper.fields < draft.most.depth.fields ? drawSelections(draft, within) : drawLeaf(draft, within)}`;
}

/** Where no deeper selection is allowed: one that has no selections of its own. */
function drawLeaf(draft: Draft, place: SelectionPlace): string {
  reach(draft, { fields: place.depth.fields + 1, fragments: place.depth.fragments });
  const { type, scopes, times } = place;
  const plain = fieldsOf(type).filter(
    ({ args, type: given }) => args.length === 0 && !isCompositeType(getNamedType(given)),
  );
  if (plain.length === 0) return `{ ${drawTypename(draft, place)} }`;
  const { name, type: given } = draft.random.pick(plain);
  const asked = { parent: type, name, args: '', type: String(given) };
  const alias = drawResponseName(draft, asked, scopes);
  add(draft, { alias, asked, scopes, times });
  return `{ ${prefix(alias, asked)}${name} }`;
}

function drawInlineFragment(draft: Draft, place: SelectionPlace): string | undefined {
  const { random } = draft;
  const depth = { ...place.depth, fragments: place.depth.fragments + 1 };
  if (depth.fragments > draft.most.depth.fragments) return undefined;
  const type = random.chance(0.2) ? place.type : random.pick(overlappingTypes(draft, place.type));
  const condition = type === place.type && random.chance(0.5) ? '' : `on ${type.name}`;
  grow(draft, { selections: 1, aliases: 0, values: 0 }, 1);
  return `... ${condition}${drawConditions(draft)} ${drawSelections(draft, { ...place, type, depth })}`;
}

function fieldsOf(type: GraphQLCompositeType): readonly GraphQLField<unknown, unknown>[] {
  return isUnionType(type) || !(isObjectType(type) || isInterfaceType(type))
    ? []
    : Object.values(type.getFields());
}

interface Added extends Pick<SelectionPlace, 'scopes' | 'times'> {
  readonly alias: string;
  readonly asked: AskedField;
}

function add(draft: Draft, { alias, asked, scopes, times }: Added): readonly ResponseScope[] {
  grow(draft, { selections: 1, aliases: alias === asked.name ? 0 : 1, values: 1 }, times);
  return scopes.map((scope) => scope.add(alias, asked));
}

function prefix(alias: string, { name }: AskedField): string {
  return alias === name ? '' : `${alias}: `;
}
