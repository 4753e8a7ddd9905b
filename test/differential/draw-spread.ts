import { grow, hasRoom, type Draft, type DraftFragment } from './draft.ts';
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
  const fitting = draft.fragments.filter((fragment) => fits(draft, place, fragment));
  const known = fitting.length > 0 && draft.random.chance(0.6) ? draft.random.pick(fitting) : undefined;
  const fragment = known ?? drawFragment(draft, place, drawSelections);
  if (known) {
    grow(draft, known.size, place.times);
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
  return (
    overlappingTypes(draft, type).includes(fragment.type) &&
    depth + fragment.depth <= draft.most.depth &&
    hasRoom(draft, fragment.size, times) &&
    scopes.every((scope) => scope.allowsAll(fragment.scope))
  );
}

/** A fragment is there once it is whole, so that none spreads itself. */
function drawFragment(draft: Draft, place: SelectionPlace, drawSelections: DrawSelections): DraftFragment {
  const { random, fragments } = draft;
  const type = random.pick(overlappingTypes(draft, place.type));
  const scope = new ResponseScope();
  const before = draft.size;
  const selections = drawSelections(draft, { ...place, type, scopes: [...place.scopes, scope] });
  draft.count += 1;
  const name = `${random.pick(['F', 'fields', type.name])}${draft.count}`;
  const fragment = {
    name,
    type,
    text: `fragment ${name} on ${type.name} ${selections}`,
    scope,
    size: {
      selections: draft.size.selections - before.selections,
      aliases: draft.size.aliases - before.aliases,
      values: Math.ceil((draft.size.values - before.values) / place.times),
    },
    depth: draft.most.depth - place.depth,
  };
  fragments.push(fragment);
  return fragment;
}
