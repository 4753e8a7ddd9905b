import { buildSchema, parse } from 'graphql';
import { expect, it } from 'vitest';
import type { RefusalOf } from '../authorize/create-refusals.ts';
import { canonicalOperation } from './canonical-operation.ts';
import { prepareOperation } from './prepare-operation.ts';

const schema = buildSchema(`
  type Query { node: Node a: A }
  interface Node { name: String peer: Node }
  type A implements Node { name: String peer: Node }
  type B implements Node { name: String peer: C }
  type C implements Node { name: String peer: Node }
`);

/** What is fetched for an operation when some fields, as `Type.field`, are refused. */
function fetched(text: string, ...refused: readonly string[]): string {
  const prepared = prepareOperation(parse(text), undefined);
  if (!prepared) throw new Error('No operation.');
  const refusalOf: RefusalOf = ({ name }, field) =>
    refused.includes(`${name}.${field}`) ? { code: 'FORBIDDEN', message: 'No.' } : undefined;
  return canonicalOperation({ schema, ...prepared, isIncluded: () => true, refusalOf }).document;
}

it.each<readonly [string, string, readonly string[], string]>([
  ['nothing for what is refused of every type', '{ a { name } }', ['A.name'], 'query { a { __typename } }'],
  ['nothing at all where all is refused', '{ a { name } node { name } }', ['Query.a', 'Query.node'], ''],
  [
    'a field of an interface for each type that may give it',
    '{ node { x: name } }',
    ['A.name'],
    'query { node { __typename ... on B { name } ... on C { name } } }',
  ],
  [
    'no fragment on a type that cannot be there, which the planner would ask of the one that can',
    '{ node { peer { ... on B { peer { name } } ... on A { name } } } }',
    ['A.peer', 'C.peer'],
    'query { node { __typename ... on B { peer { __typename } } } }',
  ],
])('asks for %s', (...[, text, refused, document]) => {
  expect(fetched(text, ...refused)).toBe(document);
});
