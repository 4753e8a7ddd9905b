import { COUNTRY_CODE } from '@samspill/shared/country-code';
import type { Day } from '@samspill/shared/day';
import { createRandom } from '@samspill/shared/synthetic/random';
import { areasOn, type Area } from './area.ts';
import { divide } from './divide.ts';
import { categoriesOf } from './follow-up-categories.ts';
import { registeredInCountry } from './follow-up-points.ts';
import {
  CATEGORY_SHARES,
  REASON_SHARES,
  REGISTERED_FACTORS,
  STATUS_SHARES,
  type Shares,
} from './follow-up-shares.ts';
import { publishedCounts } from './published-counts.ts';
import type { Counts, Division, Report } from './report.ts';
import { spread } from './spread.ts';

/** The first reporting point after the age was raised from 21 to 24. */
const AGE_RAISED: Day = '2024-11-01';

/** One county that did not report once, so that it is seen that nothing is said then, not zero. */
const SILENT: Readonly<Record<string, string>> = { '2025-11-01': '18' };

const cells = (dimension: string, shares: Shares) =>
  Object.keys(shares).map((member) => `${dimension} ${member}`);

const DIVISIONS: readonly Division[] = [
  { total: 'TOTAL REGISTERED', parts: cells('CATEGORY', CATEGORY_SHARES) },
  { total: 'TOTAL REGISTERED', parts: cells('REASON', REASON_SHARES) },
  ...Object.entries(STATUS_SHARES).map(([category, shares]) => ({
    total: `CATEGORY ${category}`,
    parts: cells('STATUS', shares),
  })),
];

/** What all follow-up services count at a point: near the counties' shares, and around what was published. */
export function followUpReport(startsOn: Day): Report {
  const published = publishedCounts(startsOn);
  const registered = registeredOf(areasOn(startsOn), startsOn, published);
  const categories = categoriesOf({ startsOn, registered, published });
  const counties = new Map<string, Counts | null>();
  for (const [code, count] of registered) {
    const name = `follow-up ${code} ${startsOn}`;
    counties.set(code, SILENT[startsOn] === code ? null : countsOf(name, count, categories.get(code) ?? {}));
  }
  return {
    report: 'FOLLOW_UP',
    startsOn,
    counties,
    divisions: DIVISIONS,
    head: 'TOTAL REGISTERED',
    published: new Set(published.keys()),
    breakInSeries: startsOn === AGE_RAISED,
  };
}

/** All of the country, by the counties' young people and how many of their pupils leave. */
function registeredOf(
  areas: readonly Area[],
  startsOn: Day,
  published: ReadonlyMap<string, number>,
): ReadonlyMap<string, number> {
  const known = new Map(
    areas.flatMap(({ code }) => {
      const count = published.get(`${code} TOTAL REGISTERED`);
      return count === undefined ? [] : [[code, count] as const];
    }),
  );
  const open = areas.filter(({ code }) => !known.has(code));
  const country = published.get(`${COUNTRY_CODE} TOTAL REGISTERED`) ?? registeredInCountry(startsOn);
  const left = country - [...known.values()].reduce((sum, count) => sum + count, 0);
  const weights = open.map(({ code, population, leftShare }) => {
    const chance = 0.95 + 0.1 * createRandom(`follow-up registered ${code} ${startsOn}`).next();
    return population * leftShare * (REGISTERED_FACTORS[code] ?? 1) * chance;
  });
  const parts = spread(left, weights);
  return new Map([...known, ...open.map(({ code }, at) => [code, parts[at] ?? 0] as const)]);
}

function countsOf(name: string, registered: number, categories: Counts): Counts {
  const byStatus = Object.entries(categories).map(([category, count]) =>
    divide(name, count, ['STATUS', STATUS_SHARES[category] ?? {}]),
  );
  return {
    'TOTAL REGISTERED': registered,
    ...Object.fromEntries(
      Object.entries(categories).map(([category, count]) => [`CATEGORY ${category}`, count]),
    ),
    ...Object.fromEntries(byStatus.flatMap((counts) => Object.entries(counts))),
    ...divide(name, registered, ['REASON', REASON_SHARES]),
  };
}
