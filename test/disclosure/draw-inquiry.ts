import type { DataOwner } from '@samspill/shared/decisions/data-category';
import { PURPOSES, type Purpose } from '@samspill/shared/decisions/purpose';
import { createRandom, type Random } from '@samspill/shared/synthetic/random';
import { otherOwner } from './category-fields.ts';
import { drawAsker, isSelf } from './draw-asker.ts';
import { drawAsks, FORMS } from './draw-asks.ts';
import { drawOrder, drawSome } from './draw-some.ts';
import { UNKNOWN_ID } from './draw-world.ts';
import type { Asker, DecisionUse, Inquiry, RecordAsk, Root } from './inquiry.ts';
import { BASES, createOracle } from './oracle.ts';
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

/** The inquiry of a seed and a number; the same for the same world. */
export function drawInquiry(world: World, seed: number, number: number): Inquiry {
  const random = createRandom(`disclosure inquiry ${seed} ${number}`);
  const asker = drawAsker(random, world);
  const other = drawOther(random, world, asker);
  const purpose = random.chance(0.07) ? null : drawPurpose(random, asker);
  const root = drawRoot(random, world, asker);
  const asks = root.kind === 'AGREEMENTS' ? [] : drawAsks(random, root, purpose);
  const records = drawRecords(random, root);
  const isBeside = root.kind !== 'ENTITIES' && random.chance(0.3);
  return { asker, other, purpose, root, isBeside, asks, records };
}

/** What agreements keeps; of a list that is asked for twice it would be read with each. */
function drawRecords(random: Random, root: Root): readonly RecordAsk[] {
  if (root.kind === 'ENTITIES' || (root.kind === 'LIST' && root.again !== null)) return [];
  const kinds = drawSome(random, ['CONSENT', 'REFERRAL'] as const, root.kind === 'LIST' ? 0.3 : 0.6);
  const asked = root.kind === 'AGREEMENTS' && kinds.length === 0 ? (['REFERRAL'] as const) : kinds;
  return asked.map((record) => ({ record, form: random.pick(FORMS) }));
}

/** Most ask for a purpose that there is a basis for in their role. */
function drawPurpose(random: Random, { viewer }: Asker): Purpose {
  const held = BASES.filter(({ roles }) => viewer?.grants.some(({ role }) => roles.includes(role)));
  return held.length > 0 && random.chance(0.8)
    ? random.pick(held).purpose
    : random.pick(Object.keys(PURPOSES) as Purpose[]);
}

/** Somebody else who has signed in. */
function drawOther(random: Random, world: World, { token }: Asker): Asker {
  const other = drawAsker(random, world);
  return other.viewer === null || other.token === token
    ? drawOther(random, world, { viewer: null, token })
    : other;
}

function drawRoot(random: Random, world: World, asker: Asker): Root {
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
      isSelf(asker, person) ||
      [...oracle.ties(person, 'education'), ...oracle.ties(person, 'labour')].length > 0,
  );
}
