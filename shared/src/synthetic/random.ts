import { createHash } from 'node:crypto';

/** Chance that is the same at every call: what it gives depends on its name alone. */
export interface Random {
  /** From 0 up to, not with, 1. */
  readonly next: () => number;
  /** A whole number, both bounds included. */
  readonly int: (from: number, to: number) => number;
  /** True in so many of 1. */
  readonly chance: (share: number) => boolean;
  /** One of a list that is not empty. */
  readonly pick: <Item>(items: readonly Item[]) => Item;
}

/** Chance for one thing that is invented, named by what it is: `iw cooperation 310000003`. */
export function createRandom(name: string): Random {
  let state = createHash('sha256').update(`samspill synthetic ${name}`).digest().readUInt32LE(0);
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const int = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1));
  return {
    next,
    int,
    chance: (share) => next() < share,
    pick: <Item>(items: readonly Item[]): Item => items[int(0, items.length - 1)] as Item,
  };
}
