import { Kind, parse, type FragmentDefinitionNode } from 'graphql';
import { describe, expect, it } from 'vitest';
import { composeSchemas } from '../../fixtures/compose-schemas.ts';
import { composePersonal } from '../../fixtures/personal-graph.ts';
import { loadSupergraph } from './load-supergraph.ts';

const { personal } = loadSupergraph(composePersonal());

function isAskedBy(document: string): boolean {
  const { definitions } = parse(document);
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const one of definitions)
    if (one.kind === Kind.FRAGMENT_DEFINITION) fragments.set(one.name.value, one);
  const operation = definitions.find((one) => one.kind === Kind.OPERATION_DEFINITION);
  if (!operation) throw new Error('There is no operation.');
  return personal.isAskedBy(operation, fragments);
}

describe('an operation asks for what is personal', () => {
  it.each([
    ['by its field', '{ person { name } }'],
    ['under another name', '{ code: person { code: name } }'],
    ['by a field that gives a union with a personal type', '{ person { case { ... on Refused { code } } } }'],
    ['in a fragment', '{ person { ...F } } fragment F on Person { ...G } fragment G on Person { name }'],
    ['in an inline fragment without a type', '{ ... { person { ... @include(if: false) { measures } } } }'],
    ['through an interface of which one type is personal in it', '{ named { name } }'],
    [
      'of entities, where a fetch does',
      'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Person { measures } } }',
    ],
    ['of what clients do not see, where a fetch does', '{ person { relation } }'],
    [
      'of a decision',
      'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Person { decision } } }',
    ],
  ])('%s', (_how, document) => {
    expect(isAskedBy(document)).toBe(true);
  });

  it.each([
    ['nothing else of a person', '{ person { id name: code __typename } }'],
    ['a field of the same name of another type', '{ named { ... on County { __typename } } counted }'],
    ['the schema', '{ __schema { types { name } } }'],
    ['a fragment that is not used', '{ person { id } } fragment F on Person { name }'],
    [
      'a circle of fragments',
      '{ person { ...F } } fragment F on Person { ...G } fragment G on Person { ...F }',
    ],
  ])('never by %s', (_how, document) => {
    expect(isAskedBy(document)).toBe(false);
  });
});

it('a graph that says nothing of classes and hides nothing has nothing personal', () => {
  const supergraph = loadSupergraph(composeSchemas({ one: 'type Query { name: String }' }));
  expect(supergraph.personal.isEmpty).toBe(true);
  expect(personal.isEmpty).toBe(false);
});
