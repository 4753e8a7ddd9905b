import { expect, it } from 'vitest';
import { IntegerWalk } from './integer-walk.ts';

/** The first unknown of `a + b = c` and the like: how far it can be moved. */
function walk(
  columns: ConstructorParameters<typeof IntegerWalk>[0],
  bounds: readonly (readonly [number, number])[],
) {
  const made = new IntegerWalk(columns, 2);
  bounds.forEach(([lower, upper], j) => ([made.lower[j], made.upper[j]] = [lower, upper]));
  made.climb(Float64Array.from(columns, (_column, j) => (j === 0 ? 1 : 0)));
  return made;
}

it('moves an unknown as far as the others let it', () => {
  const columns = [
    [[0, 1]],
    [
      [0, 1],
      [1, 1],
    ],
    [[1, 1]],
  ] as const;
  const { value, isHeldBack } = walk(columns, [
    [-2, 9],
    [-5, 5],
    [-1, 3],
  ]);
  expect([...value]).toEqual([3, -3, 3]);
  expect(isHeldBack).toBe(false);
});

it('does not move what a fixed unknown holds', () => {
  const { value } = walk(
    [[[0, 1]], [[0, 1]], []],
    [
      [-2, 9],
      [0, 0],
      [-1, 1],
    ],
  );
  expect([...value]).toEqual([0, 0, 0]);
});

it('stays in whole numbers where half a step would go further', () => {
  const { value, isHeldBack } = walk(
    [[[0, 2]], [[0, -3]]],
    [
      [-9, 9],
      [-1, 3],
    ],
  );
  expect([...value]).toEqual([3, 2]);
  expect(isHeldBack).toBe(true);
});
