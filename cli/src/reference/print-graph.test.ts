import { parse } from 'graphql';
import { describe, expect, test } from 'vitest';
import { printGraph } from './print-graph.ts';
import { readGraph } from './read-graph.ts';

const COMMON = `"A day." scalar Date
  "How widely." directive @access("Which." class: String) on OBJECT`;

const education = parse(`${COMMON}
  "What can be asked." type Query @access(class: OPEN) {
    "The counties\\n    of a day."
    counties("Which day | today." asOf: Date = "2026-01-01"): [County!]
  }
  "A county (fylke)." type County @key(fields: "code") @access(class: OPEN) {
    "Its code." code: ID!
    "Its name." name: String
    "Its age." age: Int
  }`);
const labour = parse(`${COMMON}
  "A county (fylke)." type County @key(fields: "code") @access(class: OPEN) {
    "Its code." code: ID!
    "What its units plan." plans: [Plan!] @access(class: CONFIDENTIAL)
  }
  "A plan." type Plan @access(class: CONFIDENTIAL) { "State." state: PlanState }
  "States." enum PlanState { "It runs." RUNS }`);
const agreements = parse(`${COMMON}
  "What to write." input PlanInput { "For which county." code: ID! = "03" }
  "A county (fylke)." type County @key(fields: "code", resolvable: false) @access(class: OPEN) { "Its code." code: ID! }`);

const pages = new Map(
  printGraph(readGraph({ education, labour, agreements })).map(({ path, text }) => [path, text]),
);

describe('the reference of the graph', () => {
  test('tells an entity where most of it is known, and of each field which subgraph gives it to whom', () => {
    expect(pages.get('docs/graph/education.md')).toContain(`## County

A county (fylke).

Type of education, with fields from labour · key \`code\` · class OPEN.

| Field | Type | Class | From | What it is |
| --- | --- | --- | --- | --- |
| \`code\` | \`ID!\` | OPEN | education, labour | Its code. |
| \`name\` | \`String\` | OPEN | education | Its name. |
| \`age\` | \`Int\` | OPEN | education | Its age. |
| \`plans\` | [\`[Plan!]\`](labour.md#plan) | CONFIDENTIAL | labour | What its units plan. |
`);
    expect(pages.get('docs/graph/labour.md')).not.toContain('## County');
  });

  test('tells arguments with their standard value in one line, whatever their words', () => {
    expect(pages.get('docs/graph.md')).toContain(
      `| \`counties\` | [\`[County!]\`](graph/education.md#county) | OPEN | The counties of a day. |
| – \`asOf\` | [\`Date = "2026-01-01"\`](#date) |  | Which day \\| today. |`,
    );
  });

  test('tells values of enumerations, fields of inputs, and directives', () => {
    expect(pages.get('docs/graph/labour.md')).toContain('| `RUNS` | It runs. |');
    expect(pages.get('docs/graph/agreements.md')).toContain('| `code` | `ID! = "03"` | For which county. |');
    expect(pages.get('docs/graph.md')).toContain('### @access\n\nHow widely.');
  });

  test('has each type on one page, and all of them in the index', () => {
    const headings = [...pages.values()].flatMap((text) =>
      [...text.matchAll(/^## ([A-Z]\w+)$/gm)].map(([, name]) => name),
    );
    expect(headings.sort()).toEqual([
      'County',
      'Date',
      'Directives',
      'Plan',
      'PlanInput',
      'PlanState',
      'Query',
    ]);
    expect(pages.get('docs/graph.md')).toContain(
      '| [`PlanState`](graph/labour.md#planstate) | enum | labour |',
    );
  });
});
