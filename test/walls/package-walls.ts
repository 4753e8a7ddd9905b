import { isTest, packageOf, type Breach, type House, type Link } from './house.ts';

/** Walls 1, 2, 3 and 7: which package may know of which. The ground knows nobody, and nobody knows the tests and the benchmark. */
export function packageBreaches({ links }: House): readonly Breach[] {
  return links.flatMap((link) => {
    const here = packageOf(link.from);
    const there = link.to === null ? null : packageOf(link.to);
    if (here === null || there === null || here === there) return [];
    const wall = wallBetween(here, there, link);
    return wall ? [{ wall, file: link.from, line: link.line, what: `it imports ${link.specifier}` }] : [];
  });
}

function wallBetween(here: string, there: string, { from, to }: Link): string | null {
  if (there === 'bench') return 'wall 7: nothing imports bench/';
  if (here === 'test' || here === 'bench') return null;
  if (there === 'test') {
    const support = isTest(from) && to?.startsWith('test/support/');
    return support ? null : 'wall 7: nothing imports test/ (tests beside the code may use test/support)';
  }
  if (here === 'shared') return 'wall 1: shared imports nothing of ours';
  if (there === 'shared') return null;
  if (isSubgraph(here) && isSubgraph(there)) return 'wall 3: no subgraph imports another';
  return `wall 2: ${here} never imports ${there}`;
}

function isSubgraph(name: string): boolean {
  return name.startsWith('subgraphs/');
}
