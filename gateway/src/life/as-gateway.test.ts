import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import { sendNothingOut } from '@samspill/shared/http/send-nothing-out';
import { createLog } from '@samspill/shared/log';
import type { GraphQLSchema } from 'graphql';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { composeEdition } from '../../fixtures/compose-edition.ts';
import { deferred, type Deferred } from '../../fixtures/deferred.ts';
import { asGateway, type ExecutingTenant } from './as-gateway.ts';
import { openSupergraphLife, type SupergraphLife } from './open-supergraph-life.ts';

/** Executors that wait to be told to go on, and then answer with the edition that they were made for. */
let executions: Deferred<undefined>[];
/** Settled when the next execution begins. */
let begun: Deferred<undefined>;
let schemas: WeakRef<GraphQLSchema>[];
/** What a request waits for after it has been validated. */
let held: Promise<unknown>;
let validated: Deferred<undefined>;
let life: SupergraphLife<ExecutingTenant>;
let server: ApolloServer;

beforeEach(async () => {
  [executions, begun, schemas] = [[], deferred(), []];
  [held, validated] = [Promise.resolve(), deferred()];
  const log = createLog({ name: 'life', level: 'silent' });
  life = await openSupergraphLife<ExecutingTenant>(composeEdition(0), {
    make: ({ schema }) => {
      schemas.push(new WeakRef(schema));
      return {
        execute: async () => {
          const execution = deferred<undefined>();
          executions.push(execution);
          begun.resolve(undefined);
          await execution.promise;
          return { data: { things: schema.getType('Thing')?.description } };
        },
        close: () => Promise.resolve(),
      };
    },
    prepare: () => Promise.resolve(),
    log,
  });
  server = new ApolloServer({
    gateway: asGateway(life),
    logger: log,
    plugins: [...sendNothingOut(), holdAfterValidation],
    stopOnTerminationSignals: false,
  });
  await server.start();
});

afterEach(async () => {
  await server.stop();
  await life.close();
});

async function ask(query: string): Promise<unknown> {
  const { body } = await server.executeOperation({ query });
  if (body.kind !== 'single') return body.kind;
  const { data, errors } = body.singleResult;
  return data?.['things'] ?? errors?.[0]?.extensions?.['code'];
}

const holdAfterValidation: ApolloServerPlugin = {
  requestDidStart: () =>
    Promise.resolve({
      didResolveOperation: async () => {
        validated.resolve(undefined);
        await held;
      },
    }),
};

/** Asks, and waits until the question is being answered. */
async function begin(query: string): Promise<{ readonly answer: Promise<unknown> }> {
  begun = deferred();
  const answer = ask(query);
  await begun.promise;
  return { answer };
}

function finish(): void {
  for (const { resolve } of executions) resolve(undefined);
}

it('a request that is under way finishes on the supergraph that validated it, and a new one begins on the next', async () => {
  const before = await begin('{ things { colour } }');
  await life.change(composeEdition(1));
  const after = await begin('{ things { colour } }');
  finish();
  expect(await Promise.all([before.answer, after.answer])).toEqual(['Edition 0', 'Edition 1']);
});

it('a request is executed by what was made for the schema that validated it, also when another has taken over since', async () => {
  const { promise, resolve } = deferred<undefined>();
  held = promise;
  const answer = ask('{ things { even } }');
  await validated.promise;
  await life.change(composeEdition(1));
  resolve(undefined);
  await begun.promise;
  finish();
  expect(await answer).toBe('Edition 0');
});

it('a document that was valid is validated anew', async () => {
  const before = await begin('{ things { even } }');
  finish();
  await life.change(composeEdition(1));
  expect([await before.answer, await ask('{ things { even } }')]).toEqual([
    'Edition 0',
    'GRAPHQL_VALIDATION_FAILED',
  ]);
});

it('nothing is kept of an earlier supergraph, except of the first, which the server holds on to', async () => {
  for (const number of [1, 2, 3]) {
    const { answer } = await begin('{ things { colour } }');
    finish();
    expect(await answer).toBe(`Edition ${number - 1}`);
    await life.change(composeEdition(number));
  }
  setFlagsFromString('--expose-gc');
  const collectGarbage = runInNewContext('gc') as () => void;
  await new Promise(setImmediate);
  collectGarbage();
  const kept = schemas.map((schema) => schema.deref()?.getType('Thing')?.description);
  expect(kept.slice(1)).toEqual([undefined, undefined, 'Edition 3']);
});
