import { parse } from 'graphql';
import { describe, expect, test } from 'vitest';
import { composeGraph } from './compose-graph.ts';

const LINK =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable"])';

function service(name: string, schema: string) {
  return { name, url: `http://${name}`, typeDefs: parse(`${LINK} ${schema}`) };
}

const education = service(
  'education',
  'type Query { counties: [County!] } "A county." type County @key(fields: "code") { "Its code." code: ID! name: String @shareable }',
);

describe('composing', () => {
  test('gives a supergraph that knows the subgraphs, and an API schema that knows descriptions but no subgraph', () => {
    const labour = service('labour', 'type County @key(fields: "code") { code: ID! units: [String!] }');
    const { supergraph, api, hints } = composeGraph([education, labour]);
    expect(supergraph).toContain('LABOUR @join__graph(name: "labour", url: "http://labour")');
    expect(api).toContain(
      '"""A county."""\ntype County {\n  """Its code."""\n  code: ID!\n  name: String\n  units: [String!]',
    );
    expect(api).not.toMatch(/join__|labour/);
    expect(hints).toEqual([]);
  });

  test('tells each fault in a line with its subgraph', () => {
    const labour = service('labour', 'type County @key(fields: "code") { code: ID! name: Int @shareable }');
    expect(() => composeGraph([education, labour])).toThrow(
      /^The schemas do not make one graph:\n.*County\.name.*"labour".*$/,
    );
  });

  test('passes on what composition would have liked better, in one line each', () => {
    const labour = service('labour', 'type Query { a: Note } type Note @shareable { text: String }');
    const other = service('other', 'type Query { b: Note } type Note @shareable { text: String! }');
    const { hints } = composeGraph([labour, other]);
    expect(hints).toHaveLength(1);
    expect(hints[0]).toMatch(/Note\.text.*"other"/);
  });
});
