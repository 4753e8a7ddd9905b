import { parse } from 'graphql';
import { expect, it } from 'vitest';
import { ACCESS_DIRECTIVES, composeSchemas } from '../../fixtures/compose-schemas.ts';
import { loadSupergraph } from '../plan/load-supergraph.ts';
import { prepareOperation } from '../plan/prepare-operation.ts';
import { guardsIn } from './guards-in.ts';

const { schema, rules } = loadSupergraph(
  composeSchemas(
    {
      a: `
        type Query { open: String node: Node a: A mode: Mode things: [Thing] }
        interface Node { id: ID name: String }
        type A implements Node @requiresScopes(scopes: [["a"]]) { id: ID name: String }
        type B implements Node { id: ID name: String @policy(policies: [["citizen"]]) }
        enum Mode @requiresScopes(scopes: [["mode"]]) { ON }
        union Thing = A | B`,
    },
    ACCESS_DIRECTIVES,
  ),
);

/** What decides of an operation, in the words of its requirements. */
function guards(document: string): readonly string[] {
  const prepared = prepareOperation(parse(document), undefined);
  if (!prepared) throw new Error('The operation is missing.');
  return guardsIn(prepared, schema, rules).map((number) => JSON.stringify(rules.requirements[number]));
}

const SIGNED_IN = '{"kind":"authenticated"}';
const A = '{"kind":"requiresScopes","anyOf":[["a"]]}';
const MODE = '{"kind":"requiresScopes","anyOf":[["mode"]]}';
const CITIZEN = '{"kind":"policy","anyOf":[["citizen"]]}';

it.each<readonly [string, string, readonly string[]]>([
  ['nothing where nothing is guarded', '{ open __typename __schema { types { name } } }', []],
  ['what a field gives', '{ mode open }', [SIGNED_IN, MODE]],
  ['the types of an interface', '{ node { id } }', [SIGNED_IN, A]],
  ['the fields of its types', '{ node { name } }', [SIGNED_IN, A, CITIZEN]],
  ['the types of a union', '{ things { __typename } }', [SIGNED_IN, A]],
  ['fragments', '{ ...F } fragment F on Query { node { ... on B { n: name } } }', [SIGNED_IN, A, CITIZEN]],
])('%s decides', (...[, document, expected]) => {
  expect(new Set(guards(document))).toEqual(new Set(expected));
  expect(guards(document)[0]).toBe(expected[0]);
});
