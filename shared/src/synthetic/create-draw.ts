import type { Random } from './random.ts';

/** Makes a draw in which each of the items comes up as often as its weight has it. */
export function createDraw<Item>(
  items: readonly Item[],
  weightOf: (item: Item) => number,
): (random: Random) => Item {
  let total = 0;
  const bounds = items.map((item) => (total += weightOf(item)));
  return (random) => {
    const drawn = random.next() * total;
    let low = 0;
    let high = bounds.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((bounds[middle] as number) > drawn) high = middle;
      else low = middle + 1;
    }
    return items[low] as Item;
  };
}
