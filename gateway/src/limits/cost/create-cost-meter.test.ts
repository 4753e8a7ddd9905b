import { buildSchema, parse, Kind, type OperationDefinitionNode } from 'graphql';
import { describe, expect, it } from 'vitest';
import { actualCost } from './actual-cost.ts';
import { createCostMeter } from './create-cost-meter.ts';
import { estimateCost } from './estimate-cost.ts';

const LINK = /* GraphQL */ `
  schema @link(url: "https://specs.apollo.dev/cost/v0.1", import: ["@cost", "@listSize"]) {
    query: Query
    mutation: Mutation
  }
  directive @link(url: String, as: String, import: [String]) on SCHEMA
  directive @cost(
    weight: Int!
  ) on ARGUMENT_DEFINITION | ENUM | FIELD_DEFINITION | INPUT_FIELD_DEFINITION | OBJECT | SCALAR
  directive @listSize(
    assumedSize: Int
    slicingArguments: [String!]
    sizedFields: [String!]
    requireOneSlicingArgument: Boolean = true
  ) on FIELD_DEFINITION
  type Mutation {
    rename(name: String): Film
  }
`;

const REST = /* GraphQL */ `
  type Film {
    title: String
  }
`;

function costing(types: string, query: string, sdl = `${LINK}${REST}${types}`) {
  const document = parse(query);
  const operation = document.definitions.find(
    ({ kind }) => kind === Kind.OPERATION_DEFINITION,
  ) as OperationDefinitionNode;
  const meter = createCostMeter({ sdl, schema: buildSchema(sdl) });
  const programOf = (variables: Record<string, unknown>) =>
    meter.programOf({ document, operation, variables });
  return {
    estimate: (variables: Record<string, unknown> = {}) => estimateCost(programOf(variables), variables),
    actual: (data: unknown, variables: Record<string, unknown> = {}) =>
      actualCost(programOf(variables), { variables, data }),
  };
}

describe('by the examples of the specification, a cost', () => {
  const users = /* GraphQL */ `
    type User {
      name: String
      age: Int @cost(weight: 2)
    }
    type Query {
      users(max: Int): [User] @listSize(slicingArguments: ["max"])
    }
  `;

  it('of five users at most with their age is 11, and 7 when three came', () => {
    const cost = costing(users, 'query Example { users(max: 5) { age } }');
    expect(cost.estimate()).toEqual({ field: 11, type: 6 });
    expect(cost.actual({ users: [{ age: 33 }, { age: 45 }, { age: 27 }] })).toEqual({ field: 7, type: 4 });
  });

  const filter = /* GraphQL */ `
    input Filter {
      approx: Approximate @cost(weight: -12)
      tolerance: Int
    }
    input Approximate {
      field: Boolean!
    }
    type Product {
      field: Boolean
    }
    directive @approx(tolerance: Float! @cost(weight: -1)) on FIELD
    type Query {
      topProducts(filter: Filter @cost(weight: 15)): [String] @cost(weight: 5) @listSize(assumedSize: 10)
      mostPopularProduct(approx: Approximate @cost(weight: -3)): Product @cost(weight: 5)
      cheap(approx: Approximate @cost(weight: -3)): Product @cost(weight: 2)
    }
  `;

  it.each<[string, number, string, Record<string, unknown>?]>([
    ['a field has its weight', 5, '{ topProducts }'],
    ['and that of its argument', 20, '{ topProducts(filter: { tolerance: 1 }) }'],
    ['and that of an input field', 8, '{ topProducts(filter: { approx: { field: true } }) }'],
    [
      'in variables too',
      8,
      'query ($filter: Filter) { topProducts(filter: $filter) }',
      { filter: { approx: { field: true } } },
    ],
    [
      'in part of an object too',
      8,
      'query ($approx: Approximate) { topProducts(filter: { approx: $approx }) }',
      { approx: { field: true } },
    ],
    ['but not when nothing is given', 5, 'query ($filter: Filter) { topProducts(filter: $filter) }'],
    ['nor when null is', 5, '{ topProducts(filter: null) }'],
    ['an argument may make a field cheaper', 2, '{ mostPopularProduct(approx: { field: true }) { field } }'],
    ['and a directive', 4, '{ mostPopularProduct @approx(tolerance: 0.1) { field } }'],
    ['but no field costs less than nothing', 0, '{ cheap(approx: { field: true }) { field } }'],
  ])('%s: %i', (...[, expected, query, variables = {}]) => {
    const cost = costing(filter, query);
    expect(cost.estimate(variables).field).toBe(expected);
    expect(cost.actual({}, variables).field).toBe(expected);
  });

  const films = /* GraphQL */ `
    type FilmEdge {
      cursor: ID
      node: Film
    }
    type PageInfo {
      more: Boolean
    }
    type FilmConnection {
      edges: [FilmEdge]
      pageInfo: PageInfo
    }
    type Query {
      films(first: Int, after: ID, last: Int, before: ID): FilmConnection
        @listSize(slicingArguments: ["first", "last"], sizedFields: ["edges"])
    }
  `;

  it('of a connection multiplies its edges, and not itself', () => {
    const cost = costing(films, '{ films(first: 7) { all: edges { node { title } } pageInfo { more } } }');
    expect(cost.estimate()).toEqual({ field: 1 + 1 + 7 + 1, type: 1 + 1 + 7 + 7 + 1 });
    expect(cost.actual({ films: { all: [{ node: null }, { node: {} }, null], pageInfo: {} } })).toEqual({
      field: 1 + 1 + 2 + 1,
      type: 1 + 1 + 2 + 1 + 1,
    });
  });

  it.each(['{ films { edges { cursor } } }', '{ films(first: 1, last: 2) { edges { cursor } } }'])(
    'is refused where one slicing argument is required: %s',
    (query) => {
      expect(() => costing(films, query).estimate()).toThrow(
        'The field Query.films takes exactly one of first, last.',
      );
    },
  );
});

const graph = /* GraphQL */ `
  interface Place {
    id: ID
    near(first: Int = 3): [Place] @listSize(slicingArguments: ["first"])
  }
  type Town implements Place @cost(weight: 3) {
    id: ID
    near(first: Int = 3): [Place] @listSize(slicingArguments: ["first"])
    mayor: Film
  }
  type Lake implements Place {
    id: ID @cost(weight: 4)
    near(first: Int = 3): [Place] @listSize(slicingArguments: ["first"])
  }
  type Query {
    place(name: String): Place
    places(first: Int, last: Int): [Place]
      @listSize(assumedSize: 20, slicingArguments: ["first", "last"], requireOneSlicingArgument: false)
    unknown: [Film]
    table: [[Film]]
  }
`;

describe('a cost', () => {
  it.each<[string, { field: number; type: number }, string, Record<string, unknown>?]>([
    ['of what is assumed when no slice is asked for', { field: 1, type: 61 }, '{ places { __typename } }'],
    ['of the larger of two slices', { field: 1, type: 16 }, '{ places(first: 2, last: 5) { __typename } }'],
    [
      'of a slice in a variable',
      { field: 1, type: 22 },
      'query ($n: Int) { places(first: $n) { __typename } }',
      { n: 7 },
    ],
    [
      'of a slice in the default of a variable',
      { field: 1, type: 10 },
      'query ($n: Int = 3) { places(first: $n) { __typename } }',
    ],
    ['of no negative slice', { field: 1, type: 1 }, '{ places(first: -5) { __typename } }'],
    ['of the default of a slice', { field: 2, type: 1 + 3 + 9 }, '{ place { near { __typename } } }'],
    ['of ten where nothing is said', { field: 1, type: 11 }, '{ unknown { title } }'],
    ['of ten in each of ten', { field: 1, type: 101 }, '{ table { title } }'],
    ['of the dearest of the types that may come', { field: 1 + 4, type: 1 + 3 }, '{ place { id } }'],
    [
      'of what one type has, not of what each has',
      { field: 1 + 4, type: 1 + 4 },
      '{ place { ... on Town { mayor { title } } ... on Lake { id } } }',
    ],
    [
      'of one field where a name stands twice',
      { field: 5, type: 4 },
      '{ place { id } ...P } fragment P on Query { place { id } }',
    ],
    ['of nothing for introspection', { field: 0, type: 1 }, '{ __schema { types { name } } __typename }'],
    ['of ten for a change', { field: 1, type: 11 }, 'mutation { rename { title } }'],
    ['of nothing that is left out', { field: 0, type: 1 }, '{ place @skip(if: true) { id } }'],
  ])('is that %s', (...[, expected, query, variables]) => {
    expect(costing(graph, query).estimate(variables)).toEqual(expected);
  });

  it('follows the conditions of each request', () => {
    const cost = costing(
      graph,
      'query ($a: Boolean = true, $b: Boolean!) { place @include(if: $a) { id ... @skip(if: $b) { near { id } } } }',
    );
    expect(
      [{ b: true }, { b: false }, { a: false, b: true }].map((given) => cost.estimate(given).field),
    ).toEqual([5, 5 + 1 + 12, 0]);
  });

  it('of an answer is that of the types that it names, and of the dearest where it names none', () => {
    const cost = costing(graph, '{ places { __typename id } place { id } }');
    expect(
      cost.actual({
        places: [
          { __typename: 'Town', id: 1 },
          { __typename: 'Lake', id: 2 },
        ],
        place: { id: 3 },
      }),
    ).toEqual({ field: 1 + 4 + 1 + 4, type: 1 + 3 + 1 + 3 });
  });

  it('of types within types is found in no longer than their number', () => {
    const deep = (depth: number): string => (depth === 0 ? 'id' : `near(first: $n) { ${deep(depth - 1)} }`);
    const cost = costing(graph, `query ($n: Int) { place { ${deep(60)} } }`);
    expect(cost.estimate({ n: 1 })).toEqual({ field: 1 + 60 + 4, type: 1 + 3 * 61 });
    let data: object = { id: 1 };
    for (let depth = 0; depth < 60; depth++) data = { near: [data] };
    expect(cost.actual({ place: data }, { n: 1 })).toEqual({ field: 1 + 60 + 4, type: 1 + 3 * 61 });
  });
});

describe('the directives of cost', () => {
  const type = 'type Query { a: [Int] @NAME(assumedSize: 4) b: Int @COST(weight: 9) } scalar link__Import';
  const linked = (words: string, cost: string, listSize: string) =>
    costing(
      '',
      '{ a b }',
      `schema @link(url: "https://specs.apollo.dev/cost/v0.1"${words}) { query: Query }
      directive @link(url: String, as: String, import: [link__Import]) on SCHEMA
      directive @${cost}(weight: Int) on FIELD_DEFINITION | SCALAR
      directive @${listSize}(assumedSize: Int) on FIELD_DEFINITION
      scalar Int @${cost}(weight: 2)
      ${type.replace('NAME', listSize).replace('COST', cost)}`,
    );

  it.each([
    [', import: ["@cost", "@listSize"]', 'cost', 'listSize'],
    [', import: [{ name: "@cost", as: "@price" }, { name: "@listSize", as: "@long" }]', 'price', 'long'],
    ['', 'cost', 'cost__listSize'],
    [', as: "c"', 'c', 'c__listSize'],
    [', as: "c", import: [{ name: "@listSize" }]', 'c', 'listSize'],
  ])('have the names that the schema links them by: %s', (words, cost, listSize) => {
    expect(linked(words, cost, listSize).estimate()).toEqual({ field: 9, type: 1 + 4 * 2 + 2 });
  });

  it('mean nothing in a schema that does not link to them', () => {
    const sdl = 'type Query { a: Int @cost(weight: 5) } directive @cost(weight: Int) on FIELD_DEFINITION';
    expect(costing('', '{ a }', sdl).estimate()).toEqual({ field: 0, type: 1 });
  });
});
