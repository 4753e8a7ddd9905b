import { grow, hasRoom, reach, type Draft, type DraftDepth, type DraftFragment } from './draft.ts';
import { drawConditions } from './draw-conditions.ts';
import { overlappingTypes } from './overlapping-types.ts';
import { ResponseScope } from './response-scope.ts';
import type { SelectionPlace } from './selection-place.ts';

type DrawSelections = (draft: Draft, place: SelectionPlace) => string;

/** Draws a spread of a named fragment: one that is there and may stand here, or a new one. */
export function drawSpread(
  draft: Draft,
  place: SelectionPlace,
  drawSelections: DrawSelections,
): string | undefined {
  const depth = { ...place.depth, fragments: place.depth.fragments + 1 };
  if (depth.fragments > draft.most.depth.fragments) return undefined;
  const within = { ...place, depth };
  const fitting = draft.fragments.filter((fragment) => fits(draft, within, fragment));
  const known = fitting.length > 0 && draft.random.chance(0.6) ? draft.random.pick(fitting) : undefined;
  const fragment = known ?? drawFragment(draft, within, drawSelections);
  if (known) {
    grow(draft, known.size, place.times);
    reach(draft, sum(depth, known.depth));
    for (const scope of place.scopes) scope.addAll(known.scope);
  }
  grow(draft, { selections: 1, aliases: 0, values: 0 }, 1);
  return `...${fragment.name}${drawConditions(draft)}`;
}

function fits(
  draft: Draft,
  { type, scopes, depth, times }: SelectionPlace,
  fragment: DraftFragment,
): boolean {
  const reached = sum(depth, fragment.depth);
  return (
    overlappingTypes(draft, type).includes(fragment.type) &&
    reached.fields <= draft.most.depth.fields &&
    reached.fragments <= draft.most.depth.fragments &&
    hasRoom(draft, fragment.size, times) &&
    scopes.every((scope) => scope.allowsAll(fragment.scope))
  );
}

/** A fragment is there once it is whole, so that none spreads itself. */
function drawFragment(draft: Draft, place: SelectionPlace, drawSelections: DrawSelections): DraftFragment {
  const { random, fragments } = draft;
  const type = random.pick(overlappingTypes(draft, place.type));
  const scope = new ResponseScope();
  const [size, reached] = [draft.size, draft.reached];
  draft.reached = place.depth;
  const selections = drawSelections(draft, { ...place, type, scopes: [...place.scopes, scope] });
  draft.count += 1;
  const name = `${random.pick(['F', 'fields', type.name])}${draft.count}`;
  const fragment = {
    name,
    type,
    text: `fragment ${name} on ${type.name} ${selections}`,
    scope,
    size: {
      selections: draft.size.selections - size.selections,
      aliases: draft.size.aliases - size.aliases,
      values: Math.ceil((draft.size.values - size.values) / place.times),
    },
    depth: {
      fields: draft.reached.fields - place.depth.fields,
      fragments: draft.reached.fragments - place.depth.fragments,
    },
  };
  reach(draft, reached);
  fragments.push(fragment);
  return fragment;
}

function sum(one: DraftDepth, other: DraftDepth): DraftDepth {
  return { fields: one.fields + other.fields, fragments: one.fragments + other.fragments };
}
