import { addDays, type Day } from '@samspill/shared/day';
import type { Random } from '@samspill/shared/synthetic/random';

/** Each of a list with a chance. */
export function drawSome<Item>(
  random: Random,
  items: readonly Item[],
  chance = random.pick([0.2, 0.5, 0.8, 1]),
): readonly Item[] {
  return items.filter(() => random.chance(chance));
}

/** Some of a list, at least one. */
export function drawAtLeastOne<Item>(
  random: Random,
  items: readonly Item[],
  chance?: number,
): readonly Item[] {
  const some = drawSome(random, items, chance);
  return some.length > 0 ? some : [random.pick(items)];
}

/** A list in an order of chance. */
export function drawOrder<Item>(random: Random, items: readonly Item[]): readonly Item[] {
  return items
    .map((item) => ({ item, at: random.next() }))
    .sort((one, other) => one.at - other.at)
    .map(({ item }) => item);
}

/** A day up to some years after another. */
export function drawDay(random: Random, from: Day, days: number): Day {
  return addDays(from, random.int(0, days));
}
