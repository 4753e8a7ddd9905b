import type { Role } from '@samspill/shared/access/role';
import type { Viewer } from '@samspill/shared/access/viewer';
import fc from 'fast-check';
import {
  getNamedType,
  isAbstractType,
  isObjectType,
  Kind,
  parse,
  validate,
  type GraphQLObjectType,
  type SelectionSetNode,
} from 'graphql';
import { describe, expect, it } from 'vitest';
import { loadSupergraph } from '../src/plan/load-supergraph.ts';
import { createOracle, type Oracle } from './authorization-oracle.ts';
import { SOMEBODY } from './case-viewers.ts';
import { composeGraph } from './compose-graph.ts';
import { ourEngine } from './our-engine.ts';
import { randomDocument } from './random-document.ts';
import { guardedGraph, POLICIES, SCOPES, type GuardedGraph } from './random-guarded-graph.ts';

const SEED = 20_261_201;
const [any] = fc.sample(guardedGraph, { numRuns: 1, seed: SEED });
const schema = loadSupergraph(composeGraph((any as GuardedGraph).graph)).schema;

const OBJECTS = Object.values(schema.getTypeMap()).filter(isObjectType);

const viewers: fc.Arbitrary<Viewer> = fc.option(
  fc
    .record({
      kind: fc.constantFrom('PERSON' as const, 'CITIZEN' as const, 'MACHINE' as const),
      scopes: fc.subarray(SCOPES),
      grants: fc.subarray([
        { role: (POLICIES[2] ?? '').slice('role:'.length) as Role, counties: 'ALL' as const, units: [] },
      ]),
    })
    .map((drawn) => ({ ...SOMEBODY, ...drawn })),
  { freq: 4 },
);

const isValid = ({ operation }: Question): boolean => validate(schema, parse(operation)).length === 0;

/** A graph with some rules, and what some viewers ask of it. */
const interviews = fc.record({
  guarded: guardedGraph,
  questions: fc.array(fc.record({ viewer: viewers, operation: randomDocument(schema, 4) }), {
    minLength: 25,
    maxLength: 25,
  }),
});

/** The fields that a subgraph was asked for of objects of which the viewer may not have them. Only keys are free. */
function refusedIn(sent: string, { mayHave }: Oracle): readonly string[] {
  const refused: string[] = [];
  const possible = (name: string): readonly GraphQLObjectType[] => {
    const type = schema.getType(name);
    return isAbstractType(type) ? schema.getPossibleTypes(type) : isObjectType(type) ? [type] : [];
  };
  const look = (set: SelectionSetNode | undefined, objects: readonly GraphQLObjectType[]): void => {
    for (const selection of set?.selections ?? []) {
      if (selection.kind === Kind.FRAGMENT_SPREAD) refused.push('a named fragment');
      else if (selection.kind === Kind.INLINE_FRAGMENT) {
        const fitting = selection.typeCondition ? possible(selection.typeCondition.name.value) : objects;
        look(
          selection.selectionSet,
          objects.filter((one) => fitting.includes(one)),
        );
      } else {
        const name = selection.name.value;
        const given = objects.flatMap((object) => object.getFields()[name] ?? []);
        for (const object of objects) if (!mayHave(object, name)) refused.push(`${object.name}.${name}`);
        const below = given.flatMap(({ type }) => possible(getNamedType(type).name));
        look(selection.selectionSet, name === '_entities' ? OBJECTS : below);
      }
    }
  };
  for (const one of parse(sent).definitions)
    if ('selectionSet' in one) look(one.selectionSet, possible('Query'));
  return refused;
}

interface Question {
  readonly viewer: Viewer;
  readonly operation: string;
}

/** What is wrong with the answer to a question, and how much of it was given and refused. */
interface Judged {
  readonly wrong: readonly string[];
  readonly refused: number;
  readonly given: number;
}

async function judge(guarded: GuardedGraph, { viewer, operation }: Question): Promise<Judged> {
  const oracle = createOracle(schema, guarded, viewer);
  const expected = await oracle.answer(operation);
  const one = { name: '', graph: guarded.graph, operation, viewer, data: undefined, stock: 'wrong' } as const;
  const { data, errors, invalidFetches, sent } = await ourEngine(one);
  const text = JSON.stringify(data);
  const code = viewer === null ? 'UNAUTHENTICATED' : 'FORBIDDEN';
  const wrong = [
    ...(text === JSON.stringify(expected.data) ? [] : [`${text} and not ${JSON.stringify(expected.data)}`]),
    ...errors
      .filter(
        ({ path = [], extensions }) =>
          extensions?.['code'] !== code || !expected.errors.includes(path.join('.')),
      )
      .map(({ message, path }) => `${message} at ${String(path)}`),
    ...(errors.length === 0 && expected.errors.length > 0 ? ['no error'] : []),
    ...invalidFetches,
    ...sent.flatMap((fetch) => refusedIn(fetch.slice(fetch.indexOf(' ')), oracle)),
  ];
  return {
    wrong: wrong.map((what) => `${operation}: ${what}`),
    refused: errors.length,
    given: text.split(/[ABC]\d\.|Query\./).length - 1,
  };
}

describe('interface and alias bypass', () => {
  it('whoever asks, in whatever words, has what the rules give and no more, and subgraphs are asked for no more', async () => {
    const judged: Judged[] = [];
    for (const { guarded, questions } of fc.sample(interviews, { numRuns: 12, seed: SEED })) {
      for (const question of questions.filter(isValid)) judged.push(await judge(guarded, question));
    }
    expect(judged.flatMap(({ wrong }) => wrong)).toEqual([]);
    const sum = (counted: (one: Judged) => number) => judged.reduce((total, one) => total + counted(one), 0);
    expect(sum(({ refused }) => refused)).toBeGreaterThan(100);
    expect(sum(({ given }) => given)).toBeGreaterThan(100);
  });
});
