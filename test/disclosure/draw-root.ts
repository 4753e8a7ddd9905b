import type { DataOwner } from '@samspill/shared/decisions/data-category';
import type { Random } from '@samspill/shared/synthetic/random';
import { otherOwner } from './category-fields.ts';
import { isNamesake, isSelf } from './draw-asker.ts';
import { drawOrder } from './draw-some.ts';
import { UNKNOWN_ID } from './draw-world.ts';
import type { Asker, DecisionUse, Root } from './inquiry.ts';
import { createOracle } from './oracle.ts';
import { RULES } from './rules.ts';
import type { Person, World } from './world.ts';

const USES: readonly DecisionUse[] = [
  'NONE',
  'FORGED',
  'RELATION',
  'EXPIRED',
  'OTHER_PERSON',
  'OTHER_VIEWER',
  'OTHER_SIGN_IN',
  'OTHER_CATEGORY',
  'OTHER_PURPOSE',
  'OTHER_OWNER',
];

/** Where queries begin; a citizen has nothing in the lists. */
const KINDS = [
  'LIST',
  'LIST',
  'LIST',
  'NUMBER',
  'NUMBER',
  'ENTITIES',
  'ENTITIES',
  'ENTITIES',
  'AGREEMENTS',
  'MYSELF',
] as const;
const KINDS_OF_CITIZENS = ['LIST', 'NUMBER', 'ENTITIES', 'AGREEMENTS', 'MYSELF', 'MYSELF', 'MYSELF'] as const;

/** A number like all others, that nobody has. */
const UNKNOWN_NUMBER = '01810699999';

/** Where a query of somebody begins: mostly where there is something of theirs. */
export function drawRoot(random: Random, world: World, asker: Asker): Root {
  const owner = drawOwner(random, asker.viewer);
  const kind = random.pick(asker.viewer?.kind === 'CITIZEN' ? KINDS_OF_CITIZENS : KINDS);
  const first = random.int(1, 15);
  if (kind === 'LIST')
    return { kind, owner, first, again: random.pick([null, null, null, null, first, random.int(1, 15)]) };
  if (kind === 'MYSELF') return { kind };
  const { persons } = world;
  const mine = concerning(world, asker);
  if (kind === 'NUMBER') {
    const sought = mine.length > 0 && random.chance(0.7) ? mine : persons;
    return { kind, owner, number: random.chance(0.1) ? UNKNOWN_NUMBER : random.pick(sought).number };
  }
  const named = [...drawOrder(random, mine).slice(0, 4), ...drawOrder(random, persons).slice(0, 2)];
  const ids = [...new Set([...named.map(({ id }) => id), UNKNOWN_ID])].slice(0, random.int(1, 7));
  if (kind === 'AGREEMENTS') {
    const drawn = drawOrder(random, ids).map((id) => ({ id }));
    return { kind, persons: random.chance(0.2) ? [...drawn, ...drawn.slice(0, 1)] : drawn };
  }
  const isHonest = random.chance(0.5);
  const drawn = drawOrder(random, ids).map((id) => ({
    id,
    use: isHonest ? ('GENUINE' as const) : random.pick(USES),
  }));
  // What the viewer's own sector does not own is what decisions are for.
  const asked = random.chance(0.7) ? otherOwner(owner) : owner;
  return { kind, owner: asked, persons: random.chance(0.1) ? [...drawn, ...drawn.slice(0, 1)] : drawn };
}

/** Most ask at a list that is theirs. */
function drawOwner(random: Random, viewer: Asker['viewer']): DataOwner {
  const isOfNav = viewer?.grants.some(({ role }) => role === 'NAV_YOUTH_TEAM') ?? false;
  const own = isOfNav ? 'labour' : 'education';
  return random.chance(0.8) ? own : otherOwner(own);
}

/** The persons with whom the asker has to do: among so many others they would seldom be drawn. */
function concerning(world: World, asker: Asker): readonly Person[] {
  const { viewer } = asker;
  if (viewer === null) return [];
  const oracle = createOracle(world, { viewer, isSelf: (person) => isSelf(asker, person) }, RULES);
  return world.persons.filter(
    (person) =>
      isNamesake(asker, person) ||
      [...oracle.ties(person, 'education'), ...oracle.ties(person, 'labour')].length > 0,
  );
}
