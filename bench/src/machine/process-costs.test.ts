import { expect, it } from 'vitest';
import { parseStat } from './process-costs.ts';

it('reads a program whose name has spaces and parentheses in it', () => {
  const fields = ['S', '12', ...Array.from({ length: 9 }, () => '0'), '150', '50', '20', '5'];
  const line = `34 (node (a) b) ${[...fields, ...Array.from({ length: 6 }, () => '0'), '256', '1'].join(' ')}`;
  expect(parseStat(line)).toEqual({ id: 34, parent: 12, cpuSeconds: 2.25, residentBytes: 256 * 4096 });
});
