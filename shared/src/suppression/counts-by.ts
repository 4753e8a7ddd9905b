import type { CellSum } from './linked-table.ts';

/** Where a cell stands: a value for each dimension in which it is not the total, `{ county: '42', category: 'CLARIFIED' }`. */
export type Place = Readonly<Record<string, string>>;

/** A table of counts with all its margins, and what adds up to what. */
export interface CountTable {
  readonly counts: ReadonlyMap<string, { readonly place: Place; readonly count: number }>;
  readonly sums: readonly CellSum[];
}

/** The name of a place, the same in every table that has it. */
export function placeKey(place: Place): string {
  return JSON.stringify(Object.entries(place).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/**
 * Makes a table of rows: `dimensions` names, for each dimension, its columns from the finest to the coarsest, as in
 * `countsBy(rows, [['county'], ['status', 'category']])`. Every margin is added up: each county's categories and total,
 * and all of that for the counties together. A combination without a row is not a cell, and adds nothing to a sum.
 */
export function countsBy<Row extends { readonly count: number }>(
  rows: readonly Row[],
  dimensions: readonly (readonly (keyof Row & string)[])[],
): CountTable {
  const counts = new Map<string, { place: Place; count: number }>();
  const parts = new Map<string, { total: string; parts: Set<string> }>();
  for (const row of rows) {
    for (const levels of combinations(dimensions.map((columns) => columns.length))) {
      const place = placeOf(row, { dimensions, levels });
      const key = placeKey(place);
      counts.set(key, { place, count: (counts.get(key)?.count ?? 0) + row.count });
      for (const [dimension, level] of levels.entries()) {
        if (level === 0) continue;
        const sum = parts.get(`${dimension} ${key}`) ?? { total: key, parts: new Set() };
        sum.parts.add(placeKey(placeOf(row, { dimensions, levels: levels.with(dimension, level - 1) })));
        parts.set(`${dimension} ${key}`, sum);
      }
    }
  }
  return { counts, sums: [...parts.values()].map(({ total, parts: of }) => ({ total, parts: [...of] })) };
}

/** Every way to take a level of each dimension, from the finest (0) to the total. */
function combinations(heights: readonly number[]): readonly (readonly number[])[] {
  return heights.reduce<readonly (readonly number[])[]>(
    (all, height) =>
      all.flatMap((levels) => Array.from({ length: height + 1 }, (_, level) => [...levels, level])),
    [[]],
  );
}

function placeOf<Row>(
  row: Row,
  {
    dimensions,
    levels,
  }: { dimensions: readonly (readonly (keyof Row & string)[])[]; levels: readonly number[] },
): Place {
  const columns = dimensions.flatMap((names, dimension) => names[levels[dimension] ?? names.length] ?? []);
  return Object.fromEntries(columns.map((column) => [column, String(row[column])]));
}
