import { createLog } from '@samspill/shared/log';
import { StopController } from '@samspill/shared/stop-signal';
import { parse } from 'graphql';
import { expect, it } from 'vitest';
import { composeSchemas } from '../fixtures/compose-schemas.ts';
import { deferred } from '../fixtures/deferred.ts';
import { createEngine } from './engine.ts';
import { loadSupergraph } from './plan/load-supergraph.ts';
import type { Plan } from './plan/plan.ts';
import { CarriedData } from './respond/carried-data.ts';

it('answers with an error and no data when the time of a request is over before there is a plan', async () => {
  const planning = deferred<Plan>();
  const engine = createEngine({
    supergraph: loadSupergraph(composeSchemas({ a: 'type Query { a: Int }' })),
    planner: { plan: () => planning.promise, noteUse: () => undefined },
    clients: new Map(),
    log: createLog({ name: 'gateway', level: 'silent' }),
  });
  const end = new StopController();
  const operation = { document: parse('{ a }'), documentHash: 'a', operationName: undefined, variables: {} };
  const answer = engine.answer(operation, {
    requestId: 'a',
    viewer: null,
    authorization: undefined,
    today: '2024-06-01',
    deadline: Infinity,
    signal: end.signal,
    carried: new CarriedData(),
    release: () => undefined,
  });
  end.abort('TIMEOUT');
  expect(await answer).toEqual({ errors: [expect.objectContaining({ code: 'PLAN_TOO_EXPENSIVE' })] });
});
