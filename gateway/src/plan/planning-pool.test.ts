import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { launchPlanningWorker } from './launch-planning-worker.ts';
import type { PlanningOutcome } from './planning-messages.ts';
import { createPlanningPool, type PlanningPool } from './planning-pool.ts';
import { createPlanningThread, type PlanningThread } from './planning-thread.ts';

const WORKER = new URL('../../fixtures/stubborn-planning-worker.ts', import.meta.url);
const PLANNED = { kind: 'planned', text: '{"root":{"kind":"Sequence","nodes":[]}}' };
const NEVER_MS = 1_000_000_000;

let opened: { readonly thread: PlanningThread; readonly ended: Promise<unknown> }[];
let pool: PlanningPool;

function openPool(most: number): PlanningPool {
  opened = [];
  const open = () => {
    const worker = launchPlanningWorker({ file: WORKER, mostHeapMb: 64 });
    const thread = createPlanningThread(worker);
    opened.push({ thread, ended: new Promise((resolve) => worker.once('exit', resolve)) });
    return thread;
  };
  return createPlanningPool({ most, open });
}

const make = (document: string, timeLimitMs = NEVER_MS): Promise<PlanningOutcome> =>
  pool.make({ supergraph: { id: 'one', sdl: '' }, document, timeLimitMs });

afterEach(() => pool.close());

describe('with two threads', () => {
  beforeEach(() => {
    pool = openPool(2);
  });

  it('an operation that never ends stalls no other', async () => {
    const endless = make('{ endless }');
    const others = await Promise.all(['{ a }', '{ b }', '{ c }'].map((document) => make(document)));
    expect(others).toEqual([PLANNED, PLANNED, PLANNED]);
    expect(opened).toHaveLength(2);
    await pool.close();
    expect(await endless).toMatchObject({ kind: 'failed' });
  });

  it('no thread is opened before there is work, nor while one is free', async () => {
    expect(opened).toHaveLength(0);
    for (const document of ['{ a }', '{ b }']) await make(document);
    expect(opened).toHaveLength(1);
  });
});

describe('with one thread', () => {
  beforeEach(() => {
    pool = openPool(1);
  });

  it.each([
    { what: 'takes too long', document: '{ endless }', limit: 50, kind: 'too-expensive' },
    { what: 'takes too much memory', document: '{ memory }', limit: NEVER_MS, kind: 'too-expensive' },
    { what: 'kills its thread', document: '{ die }', limit: NEVER_MS, kind: 'failed' },
  ])(
    'an operation that $what is answered so, and those behind it are planned by the next thread',
    async ({ document, limit, kind }) => {
      const outcomes = Promise.all([make(document, limit), make('{ a }'), make('{ b }')]);
      expect(await outcomes).toMatchObject([{ kind }, PLANNED, PLANNED]);
      expect(opened.map(({ thread }) => thread.isAlive())).toEqual([false, true]);
    },
  );

  it('a thread that dies while it has nothing to do is replaced', async () => {
    expect(await make('{ dieAfterwards }')).toEqual(PLANNED);
    await opened[0]?.ended;
    expect(opened[0]?.thread.isAlive()).toBe(false);
    expect(await make('{ a }')).toEqual(PLANNED);
    expect(opened).toHaveLength(2);
  });
});

it('a thread that cannot be opened is a fault of the job that wanted it', async () => {
  const fault = new Error('No more threads.');
  pool = createPlanningPool({
    most: 1,
    open: () => {
      throw fault;
    },
  });
  expect(await make('{ a }')).toEqual({ kind: 'failed', fault });
});
