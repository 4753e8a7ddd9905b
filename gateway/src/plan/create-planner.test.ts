import { createHash } from 'node:crypto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { deferred } from '../../fixtures/deferred.ts';
import { composeFixtures } from '../../fixtures/open-fixture-graph.ts';
import { createPlanner } from './create-planner.ts';
import { loadSupergraph } from './load-supergraph.ts';
import { createPlanMaker } from './make-plan.ts';
import type { PlannableOperation } from './plan-memory.ts';
import type { PlanningOutcome } from './planning-messages.ts';
import type { PlanningJob } from './planning-thread.ts';

const supergraph = loadSupergraph(composeFixtures());
const settings = { planTimeLimitMs: 1_000, mostPlans: 10, workers: 2 };
const made: PlanningOutcome = { kind: 'planned', text: '{"root":null}' };

const operation = (document: string): PlannableOperation => ({
  document,
  hash: createHash('sha256').update(document).digest('hex'),
});

/** A planner whose threads answer what the test says; null has the schema read. */
function planner(answer: (job: PlanningJob) => PlanningOutcome | Promise<PlanningOutcome>, mostPlans = 10) {
  const asked: (string | null)[] = [];
  const pool = {
    make: async (job: PlanningJob) => {
      asked.push(job.document);
      return answer(job);
    },
    close: () => Promise.resolve(),
  };
  return { ...createPlanner(supergraph, { ...settings, mostPlans, pool }), asked };
}

afterEach(() => {
  vi.useRealTimers();
});

it('plans in a thread what the maker of plans would make of it', async () => {
  const { plan, warmUp, mostUsed } = createPlanner(supergraph, settings);
  const wanted = operation('{ counties { code unemployed } }');
  await warmUp([wanted]);
  expect(await plan(wanted)).toEqual(createPlanMaker(supergraph.sdl).make(wanted.document));
  expect(mostUsed(1)).toEqual([wanted]);
});

describe('a plan', () => {
  it('is made once for all who ask while it is made and after', async () => {
    const { promise, resolve } = deferred<PlanningOutcome>();
    const { plan, asked } = planner(() => promise);
    const both = Promise.all([plan(operation('{ a }')), plan(operation('{ a }'))]);
    resolve(made);
    const [first, second] = await both;
    expect(first).toBe(second);
    expect(await plan(operation('{ a }'))).toBe(first);
    expect(asked).toEqual(['{ a }']);
  });

  it('is made again when it was not asked for longest', async () => {
    const { plan, asked } = planner(() => made, 2);
    for (const document of ['{ a }', '{ b }', '{ a }', '{ c }', '{ a }', '{ b }']) {
      await plan(operation(document));
    }
    expect(asked).toEqual(['{ a }', '{ b }', '{ c }', '{ b }']);
  });

  it('is not begun after the planner was closed, which waits for those under way', async () => {
    const { promise, resolve } = deferred<PlanningOutcome>();
    const { plan, close } = planner(() => promise);
    const underWay = plan(operation('{ a }'));
    const closed = close();
    await expect(plan(operation('{ b }'))).rejects.toThrow('An operation could not be planned.');
    resolve(made);
    await closed;
    expect(await underWay).toEqual({ root: null });
  });
});

describe('an operation that is refused', () => {
  const refused = { kind: 'refused', code: 'TOO_MANY_SELECTIONS', message: 'Too much.' } as const;
  const refusal = async (planned: Promise<unknown>) => planned.catch((fault: unknown) => fault);

  it('is refused again without a thread, by an error of its own', async () => {
    const { plan, asked } = planner(() => refused);
    const first = await refusal(plan(operation('{ a }')));
    const second = await refusal(plan(operation('{ a }')));
    expect(first).toMatchObject({ code: 'TOO_MANY_SELECTIONS', message: 'Too much.' });
    expect(second).toMatchObject({ code: 'TOO_MANY_SELECTIONS', message: 'Too much.' });
    expect(second).not.toBe(first);
    expect(asked).toHaveLength(1);
  });

  it('pushes no plan out', async () => {
    const { plan, asked } = planner(({ document }) => (document === '{ a }' ? made : refused), 2);
    await plan(operation('{ a }'));
    for (const n of [1, 2, 3, 4]) await refusal(plan(operation(`{ b${n} }`)));
    await plan(operation('{ a }'));
    expect(asked).toHaveLength(5);
  });

  it('costs a thread the time limit once in sixty such times when it is too expensive', async () => {
    vi.useFakeTimers({ toFake: ['performance'] });
    const { plan, asked } = planner(() => ({ kind: 'too-expensive' }));
    const wanted = operation('{ a }');
    expect(await refusal(plan(wanted))).toMatchObject({ code: 'PLAN_TOO_EXPENSIVE' });
    vi.advanceTimersByTime(59_999);
    expect(await refusal(plan(wanted))).toMatchObject({ code: 'PLAN_TOO_EXPENSIVE' });
    expect(asked).toHaveLength(1);
    vi.advanceTimersByTime(1);
    await refusal(plan(wanted));
    expect(asked).toHaveLength(2);
  });

  it('is tried again when the fault was ours', async () => {
    const outcomes: PlanningOutcome[] = [{ kind: 'failed', fault: new Error('A thread died.') }, made];
    const { plan } = planner(() => outcomes.shift() ?? made);
    await expect(plan(operation('{ a }'))).rejects.toThrow('An operation could not be planned.');
    expect(await plan(operation('{ a }'))).toEqual({ root: null });
  });
});

describe('the most used operations', () => {
  it('are those that were asked for most, and of equals the latest', async () => {
    const { plan, mostUsed } = planner(() => made);
    for (const document of ['{ a }', '{ b }', '{ c }', '{ b }', '{ d }']) await plan(operation(document));
    expect(mostUsed(3)).toEqual(['{ b }', '{ d }', '{ c }'].map(operation));
  });

  it('weigh less the longer ago they were used', async () => {
    const { plan, mostUsed } = planner(() => made, 2);
    const ask = async (document: string, times: number) => {
      for (let n = 0; n < times; n += 1) await plan(operation(document));
    };
    await ask('{ old }', 21);
    await ask('{ new }', 14);
    expect(mostUsed(1)).toEqual([operation('{ new }')]);
  });
});

describe('a warm-up', () => {
  it('reads the supergraph, and plans what fits it', async () => {
    const { warmUp, asked, mostUsed } = planner(() => made);
    const fitting = operation('query ($v0: ID!) { _1_county: county(code: $v0) { name } }');
    await warmUp([operation('{ gone }'), fitting]);
    expect(asked).toEqual([null, fitting.document]);
    expect(mostUsed(9)).toEqual([fitting]);
  });

  it('leaves a thread to those who wait for an answer', async () => {
    let [underWay, most] = [0, 0];
    const { warmUp } = planner(async () => {
      underWay += 1;
      most = Math.max(most, underWay);
      await Promise.resolve();
      underWay -= 1;
      return made;
    });
    await warmUp(['{ counties { code } }', '{ counties { name } }', '{ units { name } }'].map(operation));
    expect(most).toBe(settings.workers - 1);
  });

  it('fails when the supergraph cannot be planned over', async () => {
    const { warmUp } = planner(() => ({ kind: 'refused', code: 'SUPERGRAPH_INVALID', message: 'No.' }));
    await expect(warmUp([])).rejects.toMatchObject({ code: 'SUPERGRAPH_INVALID' });
  });
});
