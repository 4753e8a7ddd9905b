import type { Draft } from './draft.ts';
import { newName } from './draw-argument.ts';

const PLACE = 'condition';

/** More of them make planning slow without making anything new. */
const MOST_VARIABLES = 3;

/** Draws the conditions of a selection as they are written; mostly none. */
export function drawConditions(draft: Draft): string {
  const { random } = draft;
  if (!random.chance(0.12)) return '';
  const names = random.chance(0.1) ? ['include', 'skip'] : [random.pick(['include', 'skip'])];
  return names.map((name) => ` @${name}(if: ${drawCondition(draft)})`).join('');
}

function drawCondition(draft: Draft): string {
  const { random, variables, given } = draft;
  if (random.chance(0.3)) return String(random.chance(0.5));
  const known = variables.filter(({ place }) => place === PLACE);
  if (known.length >= MOST_VARIABLES || (known.length > 0 && random.chance(0.5)))
    return `$${random.pick(known).name}`;
  const name = newName(draft);
  const hasDefault = random.chance(0.4);
  const type = hasDefault && random.chance(0.7) ? 'Boolean' : 'Boolean!';
  const defaultText = hasDefault ? String(random.chance(0.5)) : undefined;
  variables.push({ name, place: PLACE, type, defaultText });
  if (!hasDefault || random.chance(0.6)) given[name] = random.chance(0.5);
  return `$${name}`;
}
