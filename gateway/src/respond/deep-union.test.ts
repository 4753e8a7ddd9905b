import { Kind, buildSchema, parse, type OperationDefinitionNode } from 'graphql';
import { expect, it } from 'vitest';
import { NOTHING_FURTHER, mergedOf } from '../../fixtures/render-answer.ts';
import { refuseNothing } from '../authorize/create-refusals.ts';
import type { DataObject } from '../execute/merged-data.ts';
import { compileResponse, type ResponseProgram } from './compile-response.ts';

const TYPES = ['A', 'B', 'C', 'D'];
const DEPTH = 12;

const schema = buildSchema(
  `type Query { next: Any } union Any = A | B | C | D ${TYPES.map((name) => `type ${name} { next: Any  id: ID }`).join(' ')}`,
);

/** Selects other things on each type at each level, so that there are four to the twelfth ways down. */
function selection(depth: number): string {
  if (depth === 0) return '{ __typename }';
  const parts = TYPES.map((name) => `... on ${name} { id${depth}${name}: id next { ...L${depth - 1} } }`);
  return `{ ${parts.join(' ')} ... on Any { __typename } }`;
}

function chain(types: readonly string[]): DataObject | null {
  const [type, ...others] = types;
  return type === undefined ? null : { __typename: type, id: '1', next: chain(others) };
}

/** Compiles the operation of a document, and counts how often a selection is looked at. */
function compileCounting(document: string): {
  readonly program: ResponseProgram;
  readonly looks: () => number;
} {
  const { definitions } = parse(document);
  const fragments = new Map(
    definitions.flatMap((one) =>
      one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one] as const] : [],
    ),
  );
  let looks = 0;
  const isIncluded = () => {
    looks += 1;
    return true;
  };
  const operation = definitions[0] as OperationDefinitionNode;
  const client = { schema, operation, fragments, isIncluded, refusalOf: refuseNothing };
  const program = compileResponse({ ...client, names: new Map() });
  return { program, looks: () => looks };
}

it('compiles of a deep union the types that are met, and each selection once', () => {
  const levels = Array.from({ length: DEPTH }, (_, depth) => `fragment L${depth} on Any ${selection(depth)}`);
  const { looks, program } = compileCounting(`{ next { ...L${DEPTH - 1} } } ${levels.join(' ')}`);
  expect(looks()).toBeLessThan(20);
  const render = (types: readonly string[]) =>
    program.render(mergedOf({ next: chain(types) }), NOTHING_FURTHER);
  expect(render(['A', 'D', 'B']).text).toBe(
    '{"next":{"id11A":"1","next":{"id10D":"1","next":{"id9B":"1","next":null,"__typename":"B"},"__typename":"D"},"__typename":"A"}}',
  );
  const ways = [TYPES, ['B', 'B', 'B', 'B'], ['A', 'D', 'B'], ['C', 'A', 'A', 'C', 'D']];
  for (const way of ways) render([...way, ...way, ...way].slice(0, DEPTH));
  const afterwards = looks();
  expect(afterwards).toBeLessThan(DEPTH * TYPES.length * 30);
  for (const way of ways) render([...way, ...way, ...way].slice(0, DEPTH));
  expect(looks()).toBe(afterwards);
});

it('goes through a fragment once for an object, however often it is spread', () => {
  const spreads = (depth: number) => (depth === 0 ? 'id' : `...F${depth - 1} ...F${depth - 1}`);
  const levels = Array.from({ length: 30 }, (_, depth) => `fragment F${depth} on A { ${spreads(depth)} }`);
  const { looks, program } = compileCounting(`{ next { ...F29 } } ${levels.join(' ')}`);
  expect(program.render(mergedOf({ next: chain(['A']) }), NOTHING_FURTHER).text).toBe('{"next":{"id":"1"}}');
  expect(looks()).toBeLessThan(300);
});
