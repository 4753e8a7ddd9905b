import { PURPOSES, type Purpose } from '@samspill/shared/decisions/purpose';
import { createRandom, type Random } from '@samspill/shared/synthetic/random';
import { drawAsker } from './draw-asker.ts';
import { drawAsks, FORMS } from './draw-asks.ts';
import { drawRoot } from './draw-root.ts';
import { drawSome } from './draw-some.ts';
import type { Asker, Inquiry, RecordAsk, Root } from './inquiry.ts';
import { BASES } from './oracle.ts';
import type { World } from './world.ts';

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
