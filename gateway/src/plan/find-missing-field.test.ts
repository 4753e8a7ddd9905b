import { readdirSync, readFileSync } from 'node:fs';
import { operationFromDocument, Supergraph } from '@apollo/federation-internals';
import fc from 'fast-check';
import { Kind, parse, visit } from 'graphql';
import { describe, expect, it } from 'vitest';
import { composeSchemas } from '../../fixtures/compose-schemas.ts';
import { fetchesOf } from '../../fixtures/describe-plan.ts';
import { HARD_GRAPHS } from '../../fixtures/hard-graphs.ts';
import { composeFixtures } from '../../fixtures/open-fixture-graph.ts';
import { randomOperation } from '../../fixtures/random-operation.ts';
import { readFetch } from './entity-fields.ts';
import { findMissingField } from './find-missing-field.ts';
import { createPlanMaker } from './make-plan.ts';
import type { FetchNode, Plan, PlanNode } from './plan.ts';
import { readPlannedGraph } from './planned-graph.ts';
import { SUPPORTED_FEATURES } from './supported-features.ts';

const root = new URL('../../../', import.meta.url);
const product = readFileSync(new URL('gateway/supergraph.graphql', root), 'utf8');

function open(sdl: string) {
  const supergraph = Supergraph.build(sdl, { supportedFeatures: SUPPORTED_FEATURES });
  return { maker: createPlanMaker(sdl), api: supergraph.apiSchema(), graph: readPlannedGraph(supergraph) };
}

const { maker, api, graph } = open(product);

/** Every operation of the documents of the product, without conditions and fragment definitions. */
const operations = ['test/operations/', 'docs/questions/'].flatMap((folder) =>
  readdirSync(new URL(folder, root)).flatMap((file) => {
    const document = visit(parse(readFileSync(new URL(folder + file, root), 'utf8')), {
      Directive: ({ name }) => (name.value === 'skip' || name.value === 'include' ? null : undefined),
    });
    return document.definitions.flatMap((definition) => {
      const operationName =
        definition.kind === Kind.OPERATION_DEFINITION ? definition.name?.value : undefined;
      if (operationName === undefined) return [];
      const operation = operationFromDocument(api, document, { operationName }).expandAllFragments();
      return [[`${file} ${operationName}`, operation.toString(true, false)] as const];
    });
  }),
);

function without(node: PlanNode, fetch: FetchNode): PlanNode {
  if (node.kind === 'Fetch') return node;
  const nodes = node.nodes.filter((child) => child !== fetch).map((child) => without(child, fetch));
  return { kind: node.kind, nodes };
}

/** The fetches that no other one waits for. */
function lastFetches(node: PlanNode | null): readonly FetchNode[] {
  if (!node || node.kind === 'Fetch') return node ? [node] : [];
  return (node.kind === 'Parallel' ? node.nodes : node.nodes.slice(-1)).flatMap(lastFetches);
}

describe('a plan', () => {
  it.each(operations)('gives all that %s asks', (_, text) => {
    expect(fetchesOf(maker.make(text).root)).not.toEqual([]);
  });

  it.each(operations)('without a last fetch of %s lacks a field', (_, text) => {
    const { root: node } = maker.make(text);
    const all: Plan[] = lastFetches(node).map((fetch) => ({
      root: node && node !== fetch ? without(node, fetch) : null,
    }));
    for (const plan of all)
      expect(findMissingField(readFetch(text), plan, graph)).toEqual(expect.any(String));
  });

  const graphs = {
    'the product': product,
    'the fixtures': composeFixtures(),
    ...Object.fromEntries(
      Object.entries(HARD_GRAPHS).map(([name, schemas]) => [name, composeSchemas(schemas)]),
    ),
  };
  it.each(Object.entries(graphs))('gives all of any operation in the graph of %s', (_, sdl) => {
    const opened = open(sdl);
    fc.assert(
      fc.property(randomOperation(opened.api.toGraphQLJSSchema(), 4), (text) => {
        opened.maker.make(text);
      }),
      { numRuns: 120 },
    );
  });
});

describe('a field that a plan lacks', () => {
  const ofUnit = (operation: string) => {
    const opened = open(composeFixtures());
    const plan = opened.maker.make('{ deals { parties { organisation { ... on Unit { name } } } } }');
    return findMissingField(readFetch(operation), plan, opened.graph);
  };

  it('is found below lists and type conditions', () => {
    expect(ofUnit('{ deals { parties { organisation { ... on Unit { name } } } } }')).toBeUndefined();
    expect(ofUnit('{ deals { parties { organisation { ... on Unit { name capacity } } } } }')).toBe(
      'deals.parties.organisation.capacity',
    );
  });

  it('is found where it is given for objects of another type only', () => {
    expect(ofUnit('{ deals { parties { organisation { ... on Administration { name } } } } }')).toBe(
      'deals.parties.organisation.name',
    );
  });

  it('is found at the root', () => {
    expect(ofUnit('{ units { number } }')).toBe('units');
  });
});

describe('an operation that the planner has no plan for', () => {
  const nobody = createPlanMaker(
    composeSchemas({
      a: 'type Query { north: Thing loaf: Loaf } interface Thing { id: ID! } type Loaf { id: ID! }',
      b: `type Query { south: Thing }
          type Thing @interfaceObject @key(fields: "id", resolvable: false) { id: ID! field(n: Int): String }`,
    }),
  );
  const refusal = (reason: string) =>
    expect.objectContaining({
      code: 'NO_PLAN',
      message: `The operation cannot be answered by any order of fetches: ${reason}.`,
    }) as Error;

  it('is refused, instead of answered with null', () => {
    expect(() => nobody.make('{ north { _1_field: field(n: 1) } }')).toThrow(refusal('none gives north'));
  });

  it('is refused even where the rest of it has a plan', () => {
    expect(() => nobody.make('{ loaf { id } north { _1_field: field(n: 1) } }')).toThrow(
      refusal('none gives north'),
    );
    expect(nobody.make('{ loaf { id } south { id } }').root).toMatchObject({ kind: 'Parallel' });
  });

  it('is refused where nobody can say of which type an object is, unless that is not asked', () => {
    expect(() => nobody.make('{ south { __typename id } }')).toThrow(
      refusal('no subgraph can say of which type an object is'),
    );
    expect(nobody.make('{ south { id } }').root).toMatchObject({ operation: '{south{id}}' });
  });

  it('is refused where the only way back to a subgraph is a key that is not resolvable', () => {
    const lost = createPlanMaker(
      composeSchemas({
        a: 'type A @key(fields: "id") { id: ID! name: String }',
        b: `type Query { a: A } type A @key(fields: "id", resolvable: false) {
              id: ID! name: String @external nameInB: String @requires(fields: "name") }`,
      }),
    );
    expect(() => lost.make('{ a { nameInB } }')).toThrow(
      refusal('one must come back to a subgraph that has no key for it'),
    );
    expect(lost.make('{ a { name } }').root).toMatchObject({ kind: 'Sequence' });
  });
});
