import { buildSchema, parse, type FieldNode } from 'graphql';
import { describe, expect, it } from 'vitest';
import { refuseNothing } from '../authorize/create-refusals.ts';
import { canonicalOperation, type CanonicalOperation } from './canonical-operation.ts';
import { isIncluded, type ConditionValues } from './condition-variant.ts';
import { prepareOperation } from './prepare-operation.ts';

const schema = buildSchema(`
  type Query { user(id: ID!, n: Int = 3): User node: Node nodes: [Node!]! thing: Thing }
  type Mutation { rename(name: String): User }
  interface Node { id: ID! size: Int }
  type User implements Node { id: ID! size: Int! name(short: Boolean): String toString: String friend: User }
  type Book implements Node { id: ID! size: Int title: String }
  type Stone { weight: Int size: String }
  union Thing = User | Stone
`);

function canonical(text: string, values: ConditionValues = {}): CanonicalOperation {
  const prepared = prepareOperation(parse(text), undefined);
  if (!prepared) throw new Error('No operation.');
  return canonicalOperation({
    schema,
    ...prepared,
    isIncluded: (one) => isIncluded(one, values),
    refusalOf: refuseNothing,
  });
}

/** The canonical names of the fields, in the order in which the document has them. */
const namesOf = ({ names }: CanonicalOperation) =>
  [...names]
    .map(([node, name]): [FieldNode, string] => [node, name])
    .sort(([one], [other]) => (one.loc?.start ?? 0) - (other.loc?.start ?? 0))
    .map(([, name]) => name);

describe('a canonical operation', () => {
  it('has no aliases, no fragments of a name and each field once', () => {
    const text = '{ a: node { key: id ...F } a: node { b: id } } fragment F on Node { id size }';
    expect(canonical(text).document).toBe('query { node { id size } }');
    expect(namesOf(canonical(text))).toEqual(['node', 'id', 'node', 'id', 'id', 'size']);
  });

  it('has an object twice that goes by two names in the answer, since each has its own nulls', () => {
    expect(canonical('{ a: node { id } b: node { size } a: node { size } }').document).toBe(
      'query { node { id size } _3_node: node { size } }',
    );
  });

  it('gives a field with arguments a name that no field of the graph has, the same for the same arguments', () => {
    const { document } = canonical(
      '{ user(id: 1, n: 2) { x: name(short: true) y: name(short: true) name z: name(short: false) } user(n: 2, id: 1) { id } }',
    );
    expect(document).toBe(
      'query { _0_user: user(id: 1, n: 2) { _1_name: name(short: true) name _3_name: name(short: false) id } }',
    );
  });

  it('has each write as often as it is asked, and once for each name in the answer', () => {
    const text =
      'mutation { a: rename(name: "x") { id } b: rename(name: "x") { id } a: rename(name: "x") { size } }';
    expect(canonical(text).document).toBe(
      'mutation { _0_rename: rename(name: "x") { id size } _3_rename: rename(name: "x") { id } }',
    );
  });

  it('is the same for documents that differ in their own words alone, with each client’s variables by name', () => {
    const one = canonical('query A($id: ID!) { user(id: $id) { id } }');
    const other = canonical(
      'query B($who: ID!) { me: user(id: $who) { ...F } } fragment F on User { nr: id }',
    );
    expect([one.document, one.hash]).toEqual([other.document, other.hash]);
    expect(one.document).toBe('query($v0: ID!) { _0_user: user(id: $v0) { id } }');
    expect([one.variables.get('v0'), other.variables.get('v0')]).toEqual(['id', 'who']);
  });

  it('keeps defaults and leaves out variables that nothing asks for this time', () => {
    const text =
      'query ($n: Int = 5, $if: Boolean!) { user(id: 1, n: $n) @include(if: $if) { id } node { id } }';
    expect(canonical(text, { if: true }).document).toContain('query($v0: Int = 5) {');
    expect(canonical(text, { if: false }).document).toBe('query { node { id } }');
  });

  it('asks for the name of a type only where it is not known and says something, or nothing else is asked', () => {
    expect(canonical('{ user(id: 1) { __typename id } thing { __typename } }').document).toBe(
      'query { _0_user: user(id: 1) { id } thing { __typename } }',
    );
    expect(canonical('{ user(id: 1) { __typename } }').document).toBe(
      'query { _0_user: user(id: 1) { __typename } }',
    );
  });

  it('drops conditions that say nothing and fragments that no object can meet', () => {
    expect(
      canonical('{ user(id: 1) { ... on Node { size ... on User { id } ... on Book { title } } } }').document,
    ).toBe('query { _0_user: user(id: 1) { size id } }');
    expect(canonical('{ thing { ... on Node { size ... on Book { title } } } }').document).toBe(
      'query { thing { __typename ... on Node { size } } }',
    );
    expect(canonical('{ user(id: 1) { ... on Node { ... on Book { title } } } }').document).toBe(
      'query { _0_user: user(id: 1) { __typename } }',
    );
  });

  it('keeps values of different kinds under different names', () => {
    const text = '{ thing { ... on User { u: size } ... on Stone { s: size } } }';
    expect(canonical(text).document).toBe(
      'query { thing { __typename ... on User { size } ... on Stone { _1_size: size } } }'.replace(
        '_1_',
        '_2_',
      ),
    );
  });

  it('lets no value be taken for what every object has', () => {
    expect(canonical('{ user(id: 1) { toString } }').document).toContain('_1_toString: toString');
  });

  it('is empty where nothing has to be fetched', () => {
    expect(canonical('{ __typename __schema { queryType { name } } }').document).toBe('');
  });

  it('asks a fragment once, however often fragments spread each other', () => {
    const links = Array.from(
      { length: 40 },
      (_, n) => `fragment F${n} on User { ...F${n + 1} ...F${n + 1} }`,
    );
    const text = `{ user(id: 1) { ...F0 } } ${links.join(' ')} fragment F40 on User { id }`;
    expect(canonical(text).document).toBe('query { _0_user: user(id: 1) { id } }');
  });
});
