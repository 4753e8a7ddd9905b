import type { DataOwner } from '@samspill/shared/decisions/data-category';
import type { Purpose } from '@samspill/shared/decisions/purpose';
import type { Random } from '@samspill/shared/synthetic/random';
import { categoriesOf, NAMES_PERSON, ROOT_FIELDS } from './category-fields.ts';
import { drawAtLeastOne, drawOrder } from './draw-some.ts';
import type { Ask, AskedWay, Root } from './inquiry.ts';
import { BASES } from './oracle.ts';

type Cell = Pick<Ask, 'category' | 'way'>;

/** The ways in which a document can ask for a field. */
export const FORMS: readonly Ask['form'][] = [
  'PLAIN',
  'PLAIN',
  'ALIAS',
  'TWICE',
  'INLINE_FRAGMENT',
  'NAMED_FRAGMENT',
];

/**
 * What is asked of each person: every category and way at one place of a query at most, so that there is one row in the log
 * for it. A subgraph itself is asked for what it owns; the gateway for everything.
 */
export function drawAsks(random: Random, root: Root, purpose: Purpose | null): readonly Ask[] {
  const owners: readonly DataOwner[] = root.kind === 'ENTITIES' ? [root.owner] : ['education', 'labour'];
  const ways: readonly AskedWay[] = ['OWN', 'OTHER'];
  const cells = owners.flatMap((owner) =>
    categoriesOf(owner).flatMap((category) => ways.map((way) => ({ category, way }))),
  );
  const likely = cells.filter((cell) => random.chance(hasBasis(cell, purpose) ? 1 : 0.5));
  const drawn = drawOrder(random, drawAtLeastOne(random, likely.length > 0 ? likely : cells)).slice(
    0,
    random.int(2, 16),
  );
  const above = drawn.slice(0, Math.ceil(drawn.length * random.pick([0.5, 1, 1])));
  const left = drawn.slice(above.length).filter((cell) => canStandBelow(cell, root));
  return above.map((cell) => ({
    ...cell,
    form: random.pick(FORMS),
    below: NAMES_PERSON.includes(cell.category) ? takeBelow(random, left) : [],
  }));
}

/** Whether there is a basis on which it could be given to the other sector: what there is none for is asked less often. */
function hasBasis({ category, way }: Cell, purpose: Purpose | null): boolean {
  return way === 'OTHER' && BASES.some((basis) => basis.category === category && basis.purpose === purpose);
}

/** No decision comes with a person below another at a subgraph itself; what a list gives has been logged with it. */
function canStandBelow({ category, way }: Cell, root: Root): boolean {
  if (root.kind === 'ENTITIES') return way === 'OWN';
  return root.kind !== 'LIST' || way !== 'OWN' || category !== ROOT_FIELDS[root.owner].category;
}

/** The first person below another is asked for all that is left. */
function takeBelow(random: Random, left: Cell[]): readonly Ask[] {
  return left.splice(0).map((cell) => ({ ...cell, form: random.pick(FORMS), below: [] }));
}
