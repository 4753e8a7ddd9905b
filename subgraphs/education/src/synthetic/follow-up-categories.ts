import { COUNTRY_CODE } from '@samspill/shared/country-code';
import type { Day } from '@samspill/shared/day';
import { createRandom } from '@samspill/shared/synthetic/random';
import { CATEGORY_SHARES, OTHER_CATEGORY_SHARES } from './follow-up-shares.ts';
import { spread } from './spread.ts';

const CATEGORIES = Object.keys(CATEGORY_SHARES);

/** What the categories of a point are made from. */
export interface PointFacts {
  readonly startsOn: Day;
  readonly registered: ReadonlyMap<string, number>;
  readonly published: ReadonlyMap<string, number>;
}

/**
 * The categories of each county. Those that were published stand; where the country's number of a category was
 * published, the counties together have that many of it; the rest is spread by shares near those of the whole.
 */
export function categoriesOf(facts: PointFacts): ReadonlyMap<string, Readonly<Record<string, number>>> {
  const { startsOn, registered, published } = facts;
  const categories = new Map([...registered.keys()].map((code) => [code, publishedOf(facts, code)]));
  for (const category of CATEGORIES) {
    const total = published.get(`${COUNTRY_CODE} CATEGORY ${category}`);
    if (total === undefined) continue;
    const open = [...categories].filter(([code, own]) => !(category in own) && !isWhole(facts, code));
    const known = [...categories.values()].reduce((sum, own) => sum + (own[category] ?? 0), 0);
    const weights = open.map(([code]) => (registered.get(code) ?? 0) * shareOf(startsOn, code, category));
    const parts = spread(total - known, weights);
    for (const [at, [, own]] of open.entries()) own[category] = parts[at] ?? 0;
  }
  for (const [code, own] of categories) if (!isWhole(facts, code)) fill(facts, code, own);
  return categories;
}

function publishedOf({ published }: PointFacts, code: string): Record<string, number> {
  return Object.fromEntries(
    CATEGORIES.flatMap((category) => {
      const count = published.get(`${code} CATEGORY ${category}`);
      return count === undefined ? [] : [[category, count] as const];
    }),
  );
}

/** Whether what was published of a county adds up to all who are registered there. */
function isWhole(facts: PointFacts, code: string): boolean {
  const known = Object.values(publishedOf(facts, code)).reduce((sum, count) => sum + count, 0);
  return known === facts.registered.get(code);
}

function fill({ startsOn, registered }: PointFacts, code: string, own: Record<string, number>): void {
  const open = CATEGORIES.filter((category) => !(category in own));
  const left = (registered.get(code) ?? 0) - Object.values(own).reduce((sum, count) => sum + count, 0);
  const parts = spread(
    left,
    open.map((category) => shareOf(startsOn, code, category)),
  );
  for (const [at, category] of open.entries()) own[category] = parts[at] ?? 0;
}

function shareOf(startsOn: Day, code: string, category: string): number {
  const shares = OTHER_CATEGORY_SHARES[code] ?? CATEGORY_SHARES;
  const random = createRandom(`follow-up ${category} ${code} ${startsOn}`);
  return (shares[category] ?? 0) * (0.8 + 0.4 * random.next());
}
