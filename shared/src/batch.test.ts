import { describe, expect, it } from 'vitest';
import { byArguments, loadMany, loadOne } from './batch.ts';

const rows = [
  { key: 'a', n: 1 },
  { key: 'a', n: 2 },
  { key: 'b', n: 3 },
];

describe('a batch', () => {
  it('asks once for all keys of a level and gives null where there is no row', async () => {
    const asked: (readonly string[])[] = [];
    const loader = loadOne(
      (keys) => {
        asked.push(keys);
        return Promise.resolve(rows.slice(2));
      },
      ({ key }) => key,
    );
    expect(await Promise.all([loader.load('b'), loader.load('x'), loader.load('b')])).toEqual([
      rows[2],
      null,
      rows[2],
    ]);
    expect(asked).toEqual([['b', 'x']]);
  });

  it('gives each key its own rows in the order of the statement, and none to a key without', async () => {
    const loader = loadMany(
      () => Promise.resolve(rows),
      ({ key }) => key,
    );
    expect(await loader.loadMany(['b', 'a', 'x'])).toEqual([[rows[2]], [rows[0], rows[1]], []]);
  });

  it('has one loader for each set of arguments, in whatever order they are written', () => {
    const loaderFor = byArguments((args: { readonly last: number; readonly unit?: string }) => ({ args }));
    expect(loaderFor({ last: 1, unit: 'x' })).toBe(loaderFor({ unit: 'x', last: 1 }));
    expect(loaderFor({ last: 2 })).not.toBe(loaderFor({ last: 1 }));
  });
});
