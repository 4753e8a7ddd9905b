import type { MadeFile } from '../made-file.ts';
import { SUBGRAPH_NAMES } from '../subgraphs.ts';
import type { GraphReference, Page, TypeReference } from './graph-reference.ts';
import { markdownTable } from './markdown-table.ts';
import { printType, type LinkType } from './print-type.ts';

const INTRODUCTION = `# The graph

Every type, field, argument and value that clients can use, made from the schemas by \`npm run reference\`; a test compares. What each series of figures counts, and what is hidden in it, is in [the data dictionary](data-dictionary.md); questions with their documents are in [questions.md](questions.md).

A field has one of four **classes**: OPEN may be read by anyone, AGGREGATE by anyone with small numbers hidden, CONFIDENTIAL by those whose affair it is, PERSONAL only with a legal basis. What a viewer may not read is null, with \`UNAUTHENTICATED\` or \`FORBIDDEN\` at its path. A **key** is what names an entity in every subgraph; on an entity nothing else is sure to be there. _From_ says which subgraphs give a field: when one is down, its fields are null with a reason.`;

/** Tells the whole graph: a page of what all share with an index, and a page for each subgraph's types. */
export function printGraph(graph: GraphReference): readonly MadeFile[] {
  const pageOf = new Map(graph.types.map(({ name, page }) => [name, page]));
  const of = (page: Page) => graph.types.filter((type) => type.page === page);
  return [
    { path: 'docs/graph.md', text: printFrontPage(graph, linkFrom('shared', pageOf)) },
    ...SUBGRAPH_NAMES.map((name) => ({
      path: `docs/graph/${name}.md`,
      text: printPage(
        `# The graph: types of ${name}\n\nMade from the schemas by \`npm run reference\`. How to read it, and what all share, is in [graph.md](../graph.md).`,
        of(name),
        linkFrom(name, pageOf),
      ),
    })),
  ];
}

function printFrontPage(graph: GraphReference, link: LinkType): string {
  const index = graph.types.map(({ name, kind, page }) => [link(name), kind, page]);
  const directives = graph.directives.map(({ name, description, args }) =>
    [
      `### @${name}`,
      description,
      markdownTable(
        ['Argument', 'Type', 'What it is'],
        args.map((argument) => [`\`${argument.name}\``, link(argument.type), argument.description]),
      ),
    ].join('\n\n'),
  );
  const shared = graph.types.filter(({ page }) => page === 'shared').sort(rootsFirst);
  const heading = [INTRODUCTION, '## Directives', ...directives].join('\n\n');
  return `${printPage(heading, shared, link).trimEnd()}\n\n## All types\n\n${markdownTable(['Name', 'Kind', 'Page'], index)}\n`;
}

/** What a client can begin with comes before what it finds there. */
function rootsFirst(one: TypeReference, other: TypeReference): number {
  const rank = ({ name }: TypeReference) => (name === 'Query' ? 0 : name === 'Mutation' ? 1 : 2);
  return rank(one) - rank(other);
}

function printPage(heading: string, types: readonly TypeReference[], link: LinkType): string {
  return `${[heading, ...types.map((type) => printType(type, link))].join('\n\n')}\n`;
}

/** Links a type to where it is told, as seen from a page. */
function linkFrom(here: Page, pageOf: ReadonlyMap<string, Page>): LinkType {
  return (type) => {
    const name = /\w+/.exec(type)?.[0] ?? '';
    const there = pageOf.get(name);
    if (there === undefined) return `\`${type}\``;
    const anchor = `#${name.toLowerCase()}`;
    if (there === here) return `[\`${type}\`](${anchor})`;
    if (there === 'shared') return `[\`${type}\`](../graph.md${anchor})`;
    return `[\`${type}\`](${here === 'shared' ? 'graph/' : ''}${there}.md${anchor})`;
  };
}
