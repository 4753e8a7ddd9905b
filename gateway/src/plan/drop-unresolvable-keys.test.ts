import { QueryPlanner } from '@apollo/query-planner';
import { operationFromDocument, Supergraph } from '@apollo/federation-internals';
import { parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { composeSchemas } from '../../fixtures/compose-schemas.ts';
import { describePlan, fetchesOf } from '../../fixtures/describe-plan.ts';
import { createPlanMaker } from './make-plan.ts';

const COMPOSITE = 'type CompositeId @shareable { one: ID! two: ID! three: ID! }';
const manyKeys = composeSchemas({
  a: `type A @key(fields: "id") @key(fields: "compositeId { one two }", resolvable: false)
        @key(fields: "id compositeId { two three }", resolvable: false) {
        id: ID! compositeId: CompositeId! name: String }
      ${COMPOSITE}`,
  b: `type Query { a: A }
      type A @key(fields: "compositeId { one two }", resolvable: false)
        @key(fields: "id compositeId { two three }") @key(fields: "id", resolvable: false) {
        id: ID! compositeId: CompositeId! name: String @external nameInB: String @requires(fields: "name") }
      ${COMPOSITE}`,
});

function planOfApollo(sdl: string, operation: string) {
  const supergraph = Supergraph.build(sdl);
  return new QueryPlanner(supergraph).buildQueryPlan(
    operationFromDocument(supergraph.apiSchema(), parse(operation)),
  );
}

describe('a key that is not resolvable', () => {
  it('is not the way back to a subgraph, as it is for the planner alone', () => {
    const operation = '{ a { nameInB } }';
    expect(JSON.stringify(planOfApollo(manyKeys, operation))).toContain('"name":"one"');
    expect(describePlan(createPlanMaker(manyKeys).make(operation))).toEqual([
      'b {a{__typename id compositeId{two three}}}',
      'a/a {...A{__typename id}} => {...on A{name}}',
      'b/a {...A{__typename name id compositeId{two three}}} => {...on A{nameInB}}',
    ]);
  });

  it('leaves its type in the subgraph, which others give it in', () => {
    const sdl = composeSchemas({
      a: 'type Query { a: A } type A @key(fields: "id", resolvable: false) { id: ID! own: Int }',
      b: 'type A @key(fields: "id") { id: ID! name: String }',
    });
    expect(describePlan(createPlanMaker(sdl).make('{ a { own name } }'))).toEqual([
      'a {a{__typename id own}}',
      'b/a {...A{__typename id}} => {...on A{name}}',
    ]);
  });

  it('makes an interface object no entity that can be entered, and still one that is given', () => {
    const sdl = composeSchemas({
      a: `type Query { a: Node } interface Node @key(fields: "id") { id: ID! }
          type X implements Node @key(fields: "id") { id: ID! x: Int }
          type Y implements Node @key(fields: "id") { id: ID! }`,
      b: 'type Query { b: Node } type Node @interfaceObject @key(fields: "id", resolvable: false) { id: ID! }',
    });
    const { root } = createPlanMaker(sdl).make('{ b { __typename id ... on X { x } } }');
    expect(fetchesOf(root).map(({ subgraph, path }) => [subgraph, ...path])).toEqual([['b'], ['a', 'b']]);
  });
});
