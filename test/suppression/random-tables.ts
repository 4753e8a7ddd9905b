import type { CountCell, LinkedTable, Settled } from '@samspill/shared/suppression/linked-table';
import fc from 'fast-check';
import { addUp, type Axis, product, withReasons } from './add-up.ts';

/** What a random table is made like, and so what can be said of it. */
export type Kind = 'grid' | 'large grid' | 'hierarchy' | 'linked' | 'cube' | 'settled';

export interface RandomTable {
  readonly kind: Kind;
  readonly table: LinkedTable;
}

const WEIGHTS: Readonly<Record<Kind, number>> = {
  grid: 12,
  'large grid': 1,
  hierarchy: 2,
  linked: 2,
  cube: 2,
  settled: 3,
};

/** Tables of all kinds, mostly small, with many zeros and small counts. */
export const randomTables: fc.Arbitrary<RandomTable> = fc.integer({ min: 3, max: 5 }).chain((threshold) =>
  fc.oneof(
    ...(Object.keys(WEIGHTS) as Kind[]).map((kind) => ({
      weight: WEIGHTS[kind],
      arbitrary: TABLES[kind](threshold).map((table): RandomTable => ({ kind, table })),
    })),
  ),
);

const TABLES: Readonly<Record<Kind, (threshold: number) => fc.Arbitrary<LinkedTable>>> = {
  grid: (threshold) => grid(threshold, { min: 1, max: 3 }),
  'large grid': (threshold) => grid(threshold, { min: 3, max: 5 }),
  hierarchy: (threshold) => axes(threshold, [list(3), tree()]),
  linked: (threshold) =>
    fc
      .tuple(axes(threshold, [list(2), tree()]), fc.array(fc.nat(), { minLength: 2, maxLength: 3 }))
      .map(withReasons),
  cube: (threshold) => axes(threshold, [list(2), list(2), list(2)]),
  settled: (threshold) => grid(threshold, { min: 1, max: 3 }).chain((table) => settle(table, threshold)),
};

function list(max: number): fc.Arbitrary<Axis> {
  return fc.integer({ min: 2, max }).map((length) => Array.from({ length }, (_, i) => [String(i), '']));
}

function tree(): fc.Arbitrary<Axis> {
  return fc
    .tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 2 }))
    .map(([first, second]) => [
      ...Array.from({ length: first }, (_, i) => [`a${i}`, 'a', '']),
      ...Array.from({ length: second }, (_, i) => [`b${i}`, 'b', '']),
    ]);
}

function counts(threshold: number): fc.Arbitrary<number> {
  return fc.oneof(
    { weight: 2, arbitrary: fc.constant(0) },
    { weight: 4, arbitrary: fc.integer({ min: 1, max: threshold }) },
    { weight: 4, arbitrary: fc.integer({ min: threshold, max: 20 }) },
    { weight: 1, arbitrary: fc.integer({ min: 20, max: 3000 }) },
  );
}

/** Rows and columns with margins, of which a direction may be left out. */
function grid(threshold: number, size: { min: number; max: number }): fc.Arbitrary<LinkedTable> {
  const sides = fc.tuple(
    fc.integer(size),
    fc.integer(size),
    fc.constantFrom('both', 'both', 'rows', 'columns'),
  );
  return sides.chain(([rows, columns, margins]) => {
    const side = (length: number, hasTotal: boolean): Axis =>
      Array.from({ length }, (_, i) => (hasTotal ? [String(i), ''] : [String(i)]));
    return axes(threshold, [
      fc.constant(side(rows, margins !== 'rows')),
      fc.constant(side(columns, margins !== 'columns')),
    ]);
  });
}

function axes(threshold: number, dimensions: readonly fc.Arbitrary<Axis>[]): fc.Arbitrary<LinkedTable> {
  return fc.tuple(...dimensions).chain((sides) => {
    const inner = product(sides.map((axis) => axis.map((_path, i) => i)));
    return fc
      .array(counts(threshold), { minLength: inner.length, maxLength: inner.length })
      .map((values) => addUp(threshold, { sides, inner, values }));
  });
}

/** The same table where some of it stands already: shown, hidden (with a count that we know or not) or given to nobody. */
function settle(table: LinkedTable, threshold: number): fc.Arbitrary<LinkedTable> {
  const settled = fc.constantFrom<(Settled | undefined)[]>(
    ...([
      undefined,
      undefined,
      undefined,
      undefined,
      'SHOWN',
      'WITHHELD',
      'COMPLEMENTARY',
      'BELOW_THRESHOLD',
    ] as const),
  );
  const each = fc.array(fc.tuple(settled, fc.boolean()), {
    minLength: table.cells.length,
    maxLength: table.cells.length,
  });
  return each.map((choices) => ({
    ...table,
    cells: table.cells.map((cell, i): CountCell => {
      const [choice, isTold] = choices[i] ?? [undefined, true];
      const count = cell.count ?? 0;
      const fits = choice !== 'BELOW_THRESHOLD' || (count > 0 && count < threshold);
      if (choice === undefined || !fits || (choice === 'COMPLEMENTARY' && count === 0)) return cell;
      return { key: cell.key, count: isTold || choice === 'SHOWN' ? count : null, settled: choice };
    }),
  }));
}
