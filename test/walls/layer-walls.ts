import { isTest, packageOf, type Breach, type House, type Link } from './house.ts';

/** The storeys of a subgraph from the door down; a file may use its own storey and those below. */
const STOREYS = ['main', 'subgraph', 'env', 'schema', 'resolvers', 'policies', 'context', 'data'];

/** Wall 4: in a subgraph main → schema → resolvers → context → data → database, and resolvers reach data only through context. */
export function layerBreaches({ links }: House): readonly Breach[] {
  return links
    .filter(
      ({ from, to }) => from.startsWith('subgraphs/') && to !== null && packageOf(from) === packageOf(to),
    )
    .filter(({ from }) => !isTest(from))
    .flatMap((link) => {
      const what = whatIsWrong(link);
      return what
        ? [
            {
              wall: `wall 4: ${what}`,
              file: link.from,
              line: link.line,
              what: `it imports ${link.specifier}`,
            },
          ]
        : [];
    });
}

function whatIsWrong({ from, to, typeOnly }: Link): string | null {
  const here = storeyOf(from);
  const there = storeyOf(to ?? '');
  if (here === null || there === null) return null;
  if (there === 'env' && here !== 'main' && here !== 'subgraph')
    return `${here} never reads the settings itself`;
  if (STOREYS.indexOf(there) < STOREYS.indexOf(here))
    return `${here} never imports ${there}, which stands above it`;
  if (here === 'resolvers' && there === 'data' && !typeOnly)
    return 'resolvers reach data only through context';
  return null;
}

/** `subgraphs/labour/src/data/lists.ts` stands on the storey of data; what is generated on none. */
function storeyOf(path: string): string | null {
  const name = /^subgraphs\/[^/]+\/src\/([^/.]+)/.exec(path)?.[1] ?? '';
  return STOREYS.includes(name) ? name : null;
}
