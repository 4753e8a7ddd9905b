import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { randomOperation } from '../fixtures/random-operation.ts';
import { readAnswer } from '../src/fetch/read-answer.ts';
import type { Repeating, RepeatField } from '../src/fetch/repeats/repeat-field.ts';
import { loadSupergraph } from '../src/plan/load-supergraph.ts';
import { composeGraph } from './compose-graph.ts';
import type { ConformanceCase, Fault } from './conformance-case.ts';
import { crowd } from './graphs/crowd.ts';
import { given } from './judged-answer.ts';
import { createOurEngine } from './our-engine.ts';

/** What becomes of an answer on its way: one entity is not found, or lacks a field, or has an error beside it. */
const BLOWS: readonly ((entity: Record<string, unknown>) => unknown)[] = [
  () => null,
  (entity) => Object.fromEntries(Object.entries(entity).slice(1)),
  (entity) => ({ ...entity, __typename: 'Nothing' }),
];

const blow =
  (kind: number): Fault =>
  ({ data, ...rest }) => {
    const strike = (value: unknown): unknown => {
      if (!Array.isArray(value) || value.length === 0) return value;
      const at = kind % value.length;
      const entity: unknown = value[at];
      if (typeof entity !== 'object' || entity === null || Array.isArray(entity)) return value;
      return value.with(at, BLOWS[kind % BLOWS.length]?.(entity as Record<string, unknown>));
    };
    const struck = Object.fromEntries(Object.entries(data).map(([name, value]) => [name, strike(value)]));
    const [first] = Object.keys(data);
    const errors =
      kind % 2 === 0 ? [...(rest.errors ?? []), { message: 'No.', path: [first, 0] }] : rest.errors;
    return { data: struck, ...(errors && { errors }) };
  };

const cases: fc.Arbitrary<ConformanceCase> = fc
  .record({
    operation: randomOperation(loadSupergraph(composeGraph(crowd)).schema, 5),
    where: fc.constantFrom(null, null, ...Object.keys(crowd)),
    fault: fc.oneof(fc.constant('down' as const), fc.nat({ max: 30 }).map(blow)),
  })
  .map(({ operation, where, fault }) => ({
    name: 'repeats',
    graph: crowd,
    operation,
    data: undefined,
    stock: 'right',
    faults: where === null ? {} : { [where]: fault },
  }));

const SEED = 20_261_201;

const apart = createOurEngine((answer) => readAnswer(answer));

/** The operations that are answered in another way than by an engine that reads each object by itself, and how many were one. */
async function differing(change: (repeating: Repeating) => Repeating, numRuns: number, seed: number) {
  const seen = { differ: [] as string[], shared: 0 };
  const engine = createOurEngine((answer, repeating) => {
    const outcome = readAnswer(answer, repeating && change(repeating));
    if (outcome.kind === 'answer') seen.shared += outcome.shared?.length ?? 0;
    return outcome;
  });
  for (const one of fc.sample(cases, { numRuns, seed })) {
    const [expected, found] = [given(await apart(one)), given(await engine(one))];
    if (JSON.stringify(found) !== JSON.stringify(expected)) seen.differ.push(one.operation);
  }
  return seen;
}

const atOnePlace = (fields: readonly RepeatField[]): readonly RepeatField[] =>
  fields.map((field) => ({ ...field, place: field.place && 0, fields: atOnePlace(field.fields) }));

describe('objects that repeat in an answer', () => {
  it('being one, are answered as if each had been read by itself', async () => {
    const { differ, shared } = await differing((repeating) => repeating, 400, SEED);
    expect(differ).toEqual([]);
    expect(shared).toBeGreaterThan(400);
  });

  it('are found to be one where they must not be: under different fields', async () => {
    const { differ } = await differing(
      ({ names, fields }) => ({ names, fields: atOnePlace(fields) }),
      200,
      SEED,
    );
    expect(differ.length).toBeGreaterThan(3);
  });
});
