import { buildSubgraphSchema } from '@apollo/subgraph';
import type { Purpose } from '@samspill/shared/decisions/purpose';
import { createLog } from '@samspill/shared/log';
import { StopController } from '@samspill/shared/stop-signal';
import { graphql, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { composeSchemas } from '../fixtures/compose-schemas.ts';
import { deferred } from '../fixtures/deferred.ts';
import { createEngine, type Engine } from './engine.ts';
import type { SubgraphClient } from './fetch/subgraph-client.ts';
import { loadSupergraph } from './plan/load-supergraph.ts';
import { createPlanMaker } from './plan/make-plan.ts';
import { CarriedData } from './respond/carried-data.ts';

const SDL = `
  directive @access(class: AccessClass!) on FIELD_DEFINITION
  enum AccessClass { PERSONAL }
  type Query { count(of: Int): Int name: String @access(class: PERSONAL) }
  type Mutation { add: Int }
`;

/** Has composition keep what is said of access. */
const KEPT = `
  extend schema
    @link(url: "https://specs.samspill.example/access/v1.0", import: ["@access"])
    @federation__composeDirective(name: "@access")
`;

/** An engine over one subgraph that answers when the gate is opened, and the bodies that it was sent. */
function openEngine(): { engine: Engine; sent: string[]; open: () => void } {
  const sdl = composeSchemas({ counts: KEPT + SDL });
  const gate = deferred<undefined>();
  const sent: string[] = [];
  const schema = buildSubgraphSchema([
    {
      typeDefs: parse(SDL),
      resolvers: { Query: { count: (_: unknown, { of }: { of?: number }) => of ?? 1 } },
    },
  ]);
  const counts: SubgraphClient = {
    fetch: async ({ body }) => {
      sent.push(body);
      await gate.promise;
      const { query, variables } = JSON.parse(body) as { query: string; variables: Record<string, unknown> };
      const { data } = await graphql({ schema, source: query, variableValues: variables });
      return { kind: 'answer', data: data as Record<string, unknown>, errors: [], bytes: 0 };
    },
    lastOutcome: () => 'NOT_ASKED',
    close: () => Promise.resolve(),
  };
  const maker = createPlanMaker(sdl);
  const engine = createEngine({
    supergraph: loadSupergraph(sdl),
    planner: { plan: ({ document }) => Promise.resolve(maker.make(document)), noteUse: () => undefined },
    clients: new Map([['counts', counts]]),
    log: createLog({ name: 'engine', level: 'silent' }),
  });
  return {
    engine,
    sent,
    open: () => {
      gate.resolve(undefined);
    },
  };
}

interface Asked {
  readonly as?: string;
  readonly purpose?: Purpose;
  readonly variables?: object;
}

async function ask(engine: Engine, text: string, more: Asked = {}): Promise<string> {
  const { data } = await engine.answer(
    {
      document: parse(text),
      documentHash: text,
      operationName: undefined,
      variables: { ...more.variables },
    },
    {
      requestId: 'r',
      viewer: null,
      authorization: more.as,
      purpose: more.purpose,
      today: '2026-11-25',
      deadline: performance.now() + 60_000,
      signal: new StopController().signal,
      carried: new CarriedData(),
      release: () => undefined,
    },
  );
  return data?.text ?? '';
}

describe('an engine', () => {
  it('answers all who ask the same in the same name at the same time by one execution, each in their own words', async () => {
    const { engine, sent, open } = openEngine();
    const answers = Promise.all([
      ask(engine, 'query ($n: Int) { count(of: $n) }', { variables: { n: 3 } }),
      ask(engine, 'query ($m: Int) { mine: count(of: $m) }', { variables: { m: 3 } }),
    ]);
    await new Promise(setImmediate);
    open();
    expect(await answers).toEqual(['{"count":3}', '{"mine":3}']);
    expect(sent).toHaveLength(1);
  });

  it.each<[string, Asked, Asked]>([
    ['two viewers', { as: 'Bearer a' }, { as: 'Bearer b' }],
    ['a viewer and nobody', { as: 'Bearer a' }, {}],
    ['two purposes', { as: 'Bearer a', purpose: 'APEL' }, { as: 'Bearer a', purpose: 'BASIC_SKILLS' }],
    ['a purpose and none', { as: 'Bearer a', purpose: 'APEL' }, { as: 'Bearer a' }],
    ['two values of a variable', { variables: { n: 1 } }, { variables: { n: 2 } }],
  ])('shares nothing between %s', async (_what, one, other) => {
    const { engine, sent, open } = openEngine();
    const text = 'query ($n: Int) { count(of: $n) }';
    const answers = Promise.all([ask(engine, text, one), ask(engine, text, other)]);
    await new Promise(setImmediate);
    open();
    await answers;
    expect(sent).toHaveLength(2);
  });

  it('gives nobody who asks after a change what was asked before it, also where another engine made the change', async () => {
    const [reader, writer] = [openEngine(), openEngine()];
    const before = ask(reader.engine, '{ count }');
    writer.open();
    await ask(writer.engine, 'mutation { add }');
    const after = ask(reader.engine, '{ count }');
    await new Promise(setImmediate);
    reader.open();
    await Promise.all([before, after]);
    expect(reader.sent).toHaveLength(2);
  });

  it('never shares a change', async () => {
    const { engine, sent, open } = openEngine();
    const answers = Promise.all([ask(engine, 'mutation { add }'), ask(engine, 'mutation { add }')]);
    await new Promise(setImmediate);
    open();
    await answers;
    expect(sent).toHaveLength(2);
  });

  it('never shares what is personal, nor keeps others from sharing what is open', async () => {
    const { engine, sent, open } = openEngine();
    const alone = [ask(engine, '{ name }'), ask(engine, '{ name }'), ask(engine, '{ count name }')];
    const together = [ask(engine, '{ count }'), ask(engine, '{ count }')];
    await new Promise(setImmediate);
    open();
    await Promise.all([...alone, ...together]);
    expect(sent).toHaveLength(4);
  });

  it('tells each of the schema what its own variables ask, though the rest is shared', async () => {
    const { engine, sent, open } = openEngine();
    const text = 'query ($t: String!) { count __type(name: $t) { name } }';
    const answers = Promise.all(
      ['Query', 'Mutation', 'Nothing'].map((t) => ask(engine, text, { variables: { t } })),
    );
    await new Promise(setImmediate);
    open();
    expect(await answers).toEqual([
      '{"count":1,"__type":{"name":"Query"}}',
      '{"count":1,"__type":{"name":"Mutation"}}',
      '{"count":1,"__type":null}',
    ]);
    expect(sent).toHaveLength(1);
  });
});
