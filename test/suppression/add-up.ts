import type { CellSum, CountCell, LinkedTable } from '@samspill/shared/suppression/linked-table';

/** One dimension: its finest values, and what they are grouped into, level by level; the last level is the total, ''. */
export type Axis = readonly (readonly string[])[];

/** Adds up every margin, and says of each what it is the sum of along each dimension. */
export function addUp(
  threshold: number,
  {
    sides,
    inner,
    values,
  }: { sides: readonly Axis[]; inner: readonly (readonly number[])[]; values: readonly number[] },
): LinkedTable {
  const cells = new Map<string, number>();
  const sums = new Map<string, { total: string; parts: Set<string> }>();
  inner.forEach((place, i) => {
    const paths = place.map((at, d) => sides[d]?.[at] ?? []);
    for (const levels of product(paths.map((path) => path.map((_name, level) => level)))) {
      const name = (of: readonly number[]) => of.map((level, d) => paths[d]?.[level] ?? '').join('|');
      cells.set(name(levels), (cells.get(name(levels)) ?? 0) + (values[i] ?? 0));
      for (const [d, level] of levels.entries()) {
        if (level === 0) continue;
        const sum = sums.get(`${d} ${name(levels)}`) ?? { total: name(levels), parts: new Set<string>() };
        sums.set(`${d} ${name(levels)}`, sum);
        sum.parts.add(name(levels.with(d, level - 1)));
      }
    }
  });
  return {
    rule: { owner: 'Udir', threshold, smallestDenominator: null },
    cells: [...cells].map(([key, count]) => ({ key, count })),
    sums: [...sums.values()].map(({ total, parts }): CellSum => ({ total, parts: [...parts] })),
  };
}

export function product<Item>(lists: readonly (readonly Item[])[]): readonly (readonly Item[])[] {
  return lists.reduce<readonly (readonly Item[])[]>(
    (all, next) => all.flatMap((items) => next.map((item) => [...items, item])),
    [[]],
  );
}

/** A second division of each county's total, as that into reasons is, and of the country's. */
export function withReasons([table, cuts]: readonly [LinkedTable, readonly number[]]): LinkedTable {
  const totals = table.cells.filter(({ key }) => /^\d*\|$/.test(key));
  const reasons = cuts.map((_cut, i) => `reason ${i}`);
  const cells = new Map<string, number>();
  for (const { key, count } of totals.filter(({ key: name }) => name !== '|')) {
    let left = count ?? 0;
    for (const [i, cut] of cuts.entries()) {
      const part = i === cuts.length - 1 ? left : (cut * (i + 1)) % (left + 1);
      left -= part;
      cells.set(`${key}${reasons[i] ?? ''}`, part);
      cells.set(`|${reasons[i] ?? ''}`, (cells.get(`|${reasons[i] ?? ''}`) ?? 0) + part);
    }
  }
  const counties = totals.map(({ key }) => key).filter((key) => key !== '|');
  return {
    ...table,
    cells: [...table.cells, ...[...cells].map(([key, count]): CountCell => ({ key, count }))],
    sums: [
      ...table.sums,
      ...totals.map(({ key }): CellSum => ({
        total: key,
        parts: reasons.map((reason) => `${key}${reason}`),
      })),
      ...reasons.map((reason): CellSum => ({
        total: `|${reason}`,
        parts: counties.map((key) => `${key}${reason}`),
      })),
    ],
  };
}
