import { describe, expect, it } from 'vitest';
import { ACCESS_DIRECTIVES, composeSchemas } from '../../fixtures/compose-schemas.ts';
import { loadSupergraph } from '../plan/load-supergraph.ts';
import type { Requirement } from './requirement.ts';

/** What is asked at a type or a field of a composed schema. */
function asked(sdl: string, typeName: string, fieldName?: string): readonly (Requirement | undefined)[] {
  const { rules } = loadSupergraph(sdl);
  return rules.of(typeName, fieldName).map((number) => rules.requirements[number]);
}

const AUTHENTICATED: Requirement = { kind: 'authenticated' };
const scopes = (...words: readonly string[]): Requirement => ({ kind: 'requiresScopes', anyOf: [words] });

describe('the rules of a supergraph', () => {
  it('are none where nothing is guarded, and have signing in before all others where anything is', () => {
    expect(loadSupergraph(composeSchemas({ a: 'type Query { a: Int }' })).rules.requirements).toEqual([]);
    const sdl = composeSchemas(
      { a: 'type Query { a: Int @policy(policies: [["citizen"]]) }' },
      ACCESS_DIRECTIVES,
    );
    expect(loadSupergraph(sdl).rules.requirements).toEqual([
      AUTHENTICATED,
      { kind: 'policy', anyOf: [['citizen']] },
    ]);
  });

  it('are those of all subgraphs together, of types and of fields', () => {
    const more = 'b: Int @requiresScopes(scopes: [["b"]])';
    const sdl = composeSchemas(
      {
        one: 'type Query { a: A } type A @key(fields: "id") @authenticated { id: ID! }',
        two: `type A @key(fields: "id") @requiresScopes(scopes: [["a"]]) { id: ID! ${more} }`,
      },
      ACCESS_DIRECTIVES,
    );
    expect(asked(sdl, 'A')).toEqual([AUTHENTICATED, scopes('a')]);
    expect(asked(sdl, 'A', 'b')).toEqual([scopes('b')]);
    expect(asked(sdl, 'Query', 'a')).toEqual([]);
  });

  it.each([
    ['imported under another name', (sdl: string) => sdl],
    [
      'under the name of the link',
      (sdl: string) => sdl.replace('import: [{name: "@authenticated", as: "@login"}]', 'as: "login"'),
    ],
  ])('are found %s', (_how, change) => {
    const login = '{ name: "@authenticated", as: "@login" }';
    const sdl = change(composeSchemas({ a: 'type Query { a: Int @login }' }, [login]));
    expect(asked(sdl, 'Query', 'a')).toEqual([AUTHENTICATED]);
  });
});

describe('an interface', () => {
  const sdl = composeSchemas(
    {
      a: `
        type Query { node: Node }
        interface Node { id: ID name: String }
        type A implements Node @requiresScopes(scopes: [["a"]]) { id: ID name: String @authenticated }
        type B implements Node { id: ID name: String }`,
    },
    ACCESS_DIRECTIVES,
  );

  it('asks of its other types nothing that composition asks of it for the sake of one', () => {
    expect(asked(sdl, 'Node')).toEqual([scopes('a')]);
    expect(asked(sdl, 'A')).toEqual([scopes('a')]);
    expect(asked(sdl, 'B')).toEqual([]);
    expect(asked(sdl, 'B', 'name')).toEqual([]);
  });

  it('hands down to each type what it asks beyond that, so that no fragment goes around it', () => {
    const wider = sdl.replace(
      /(interface Node[^{]*\{\s*id: ID)/,
      '$1 @requiresScopes(scopes: [["hand-made"]])',
    );
    for (const type of ['A', 'B', 'Node']) expect(asked(wider, type, 'id')).toEqual([scopes('hand-made')]);
  });
});

describe('a supergraph is refused that', () => {
  it.each([
    [
      'names a policy that the gateway does not know',
      '@policy(policies: [["citizen"], ["employee", "adult"]])',
      '@policy at Query.a names "adult", which the gateway does not know; name policies of docs/access-classes.md alone.',
    ],
    [
      'asks for no scope',
      '@requiresScopes(scopes: [])',
      '@requiresScopes asks for nothing at Query.a; name at least one in each set.',
    ],
    [
      'asks for an empty set of policies',
      '@policy(policies: [["citizen"], []])',
      '@policy asks for nothing at Query.a; name at least one in each set.',
    ],
  ])('%s', (_what, directive, message) => {
    const sdl = composeSchemas({ a: `type Query { a: Int ${directive} }` }, ACCESS_DIRECTIVES);
    expect(() => loadSupergraph(sdl)).toThrow(
      expect.objectContaining({ code: 'SUPERGRAPH_INVALID', message }),
    );
  });
});
