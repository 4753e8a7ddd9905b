import { ROLES } from '@samspill/shared/access/role';
import fc from 'fast-check';
import type { Graph } from './conformance-case.ts';
import { federation2 } from './federation-2.ts';
import { findBy } from './find-by.ts';

/** What is asked at one place of one subgraph. */
export interface DrawnRule {
  readonly login: boolean;
  readonly scopes: readonly (readonly string[])[] | null;
  readonly policies: readonly (readonly string[])[] | null;
}

/** A graph whose types are always the same, and what is asked at its types (`A`) and fields (`A.name`). */
export interface GuardedGraph {
  readonly graph: Graph;
  readonly rules: ReadonlyMap<string, readonly DrawnRule[]>;
}

export const SCOPES = ['s1', 's2', 's3'];
export const POLICIES = ['citizen', 'employee', `role:${Object.keys(ROLES)[0] ?? ''}`];

type Fields = Readonly<Record<string, string>>;

/** The parts of the subgraphs that can be guarded, by how their definition begins. */
const PARTS: Readonly<Record<string, Readonly<Record<string, Fields>>>> = {
  one: {
    'type Query': {
      node: 'Node',
      nodes: '[Node]',
      things: '[Thing]',
      named: '[Named!]',
      a: 'A',
      c: 'C',
      code: 'Code',
      mode: 'Mode',
    },
    'type A implements Node & Named @key(fields: "key")': {
      name: 'Code',
      mode: 'Mode',
      peer: 'Node',
      title: 'String',
      next: 'A',
    },
    'type B implements Node @key(fields: "key")': { name: 'Code', mode: 'Mode', peer: 'C', own: 'String' },
    'type C implements Node & Named': {
      name: 'Code',
      mode: 'Mode',
      peer: 'Node',
      title: 'String!',
      thing: 'Thing',
    },
    'scalar Code': {},
    'enum Mode': {},
  },
  two: {
    'type Query': { bs: '[B]' },
    'type A @key(fields: "key")': { more: 'String', twin: 'B' },
    'type B @key(fields: "key")': { more: 'String', link: 'A' },
  },
};

const REST: Readonly<Record<string, string>> = {
  one: `interface Node { name: Code mode: Mode peer: Node } interface Named { title: String } union Thing = A | C`,
  two: '',
};

interface Row {
  readonly __typename: string;
  readonly key: string;
  [name: string]: unknown;
}

/** The objects, each value of which says whose it is. */
export const ROWS: readonly Row[] = ['A1', 'B2', 'C3', 'A4'].map((key) => ({
  __typename: key.slice(0, 1),
  key,
  mode: 'ON',
  ...Object.fromEntries(['name', 'title', 'own', 'more'].map((name) => [name, `${key}.${name}`])),
}));
const [a1, b2, c3, a4] = ROWS as [Row, Row, Row, Row];
Object.assign(a1, { peer: b2, next: a4, twin: b2 });
Object.assign(b2, { peer: c3, link: a4 });
Object.assign(c3, { peer: a4, thing: c3 });
Object.assign(a4, { peer: a1, next: null, twin: null });

/** What the root fields give. */
export const ROOT = {
  node: b2,
  nodes: [a1, b2, null, c3],
  things: [c3, a4],
  named: [a4, c3],
  a: a1,
  c: c3,
  code: 'Query.code',
  mode: 'ON',
  bs: [b2],
};

const resolvers = () => ({
  Query: Object.fromEntries(Object.entries(ROOT).map(([name, value]) => [name, () => value])),
  A: { __resolveReference: findBy(ROWS, 'key') },
  B: { __resolveReference: findBy(ROWS, 'key') },
});

const sets = (words: readonly string[]) =>
  fc.array(fc.subarray([...words], { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 2 });
const rule: fc.Arbitrary<DrawnRule> = fc.record({
  login: fc.boolean(),
  scopes: fc.option(sets(SCOPES)),
  policies: fc.option(sets(POLICIES)),
});
const maybeRule = fc.oneof({ weight: 7, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: rule });

/** Any rules at any of the places. */
export const guardedGraph: fc.Arbitrary<GuardedGraph> = fc.gen().map((draw) => {
  const rules = new Map<string, readonly DrawnRule[]>();
  const drawAt = (coordinate: string): string => {
    const drawn = draw(() => maybeRule);
    if (!drawn) return '';
    rules.set(coordinate, [...(rules.get(coordinate) ?? []), drawn]);
    return textOf(drawn);
  };
  const sdlOf = (subgraph: string): string =>
    Object.entries(PARTS[subgraph] ?? {})
      .map(([begin, fields]) => {
        const [kind = '', name = ''] = begin.split(' ');
        const own = Object.entries(fields).map(
          ([field, type]) => `${field}: ${type} ${drawAt(`${name}.${field}`)}`,
        );
        const key = begin.includes('@key') ? ['key: ID!'] : [];
        const inside = kind === 'enum' ? ['ON'] : [...key, ...own];
        return `${begin} ${drawAt(name)} ${inside.length > 0 ? `{ ${inside.join(' ')} }` : ''}`;
      })
      .join('\n');
  const sourceOf = (subgraph: string) => ({
    sdl: federation2(`${sdlOf(subgraph)} ${REST[subgraph] ?? ''}`, IMPORTED),
    resolvers,
  });
  return { rules, graph: { one: sourceOf('one'), two: sourceOf('two') } };
});

const IMPORTED = ['{ name: "@authenticated", as: "@login" }', '"@requiresScopes"', '"@policy"'];

function textOf({ login, scopes, policies }: DrawnRule): string {
  return [
    login ? '@login' : '',
    scopes ? `@requiresScopes(scopes: ${JSON.stringify(scopes)})` : '',
    policies ? `@policy(policies: ${JSON.stringify(policies)})` : '',
  ].join(' ');
}
