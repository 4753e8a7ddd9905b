import { describe, expect, it } from 'vitest';
import { NOTHING_PERSONAL } from '../../fixtures/nothing-personal.ts';
import { composeSchemas } from '../../fixtures/compose-schemas.ts';
import type { FetchOutcome } from '../fetch/fetch-outcome.ts';
import { loadSupergraph } from '../plan/load-supergraph.ts';
import { createPlanMaker } from '../plan/make-plan.ts';
import { Mark } from './mark.ts';
import type { MergedData } from './merged-data.ts';
import type { ObservedFetch } from './observed-fetch.ts';
import { compileProgram } from './program.ts';
import { runProgram, type OutgoingRequest } from './run-program.ts';

const sdl = composeSchemas({
  shops: `type Query { shops: [Shop] }
    type Shop @key(fields: "id") @context(name: "shop") { id: ID! tongue: String goods: [Good] }
    type Good @key(fields: "id") { id: ID! label(in: String @fromContext(field: "$shop { tongue }"), by: String): String }`,
  stock: 'type Good @key(fields: "id") { id: ID! left: Int }',
});
const schema = loadSupergraph(sdl).supergraphSchema;
const maker = createPlanMaker(sdl);

interface Sent {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

const good = (id: string) => ({ __typename: 'Good', id });
const shop = (tongue: unknown, ...ids: string[]) => ({ __typename: 'Shop', tongue, goods: ids.map(good) });

/** Asks for the labels in some shops; every list of entities is answered with as many, each with its list and number. */
async function run(operation: string, shops: readonly object[]) {
  const sent: Sent[] = [];
  const observed: ObservedFetch[] = [];
  const send = ({ body }: OutgoingRequest): Promise<FetchOutcome> => {
    const request = JSON.parse(body) as Sent;
    const lists = [...request.query.matchAll(/(\w+)(?::_entities)?\(representations:\$(\w+)\)/g)];
    const answers = lists.map(([, name = '', variable = '']) => {
      const named = request.variables[variable] as readonly object[];
      return [name, named.map((_, index) => ({ label: `${name} ${index}`, left: index }))];
    });
    if (lists.length > 0) sent.push(request);
    const data = lists.length > 0 ? (Object.fromEntries(answers) as Record<string, unknown>) : { shops };
    return Promise.resolve({ kind: 'answer', data: structuredClone(data), errors: [] });
  };
  const data = await runProgram(compileProgram(maker.make(operation), schema, NOTHING_PERSONAL), {
    send,
    variableText: (name) => JSON.stringify(`value of ${name}`),
    deadline: Infinity,
    onFault: () => undefined,
    observe: (fetch) => observed.push(fetch),
  });
  return { sent, observed, goods: goodsOf(data) };
}

function goodsOf({ root }: MergedData): readonly (readonly Record<string, unknown>[])[] {
  return (root['shops'] as { goods: Record<string, unknown>[] }[]).map(({ goods }) => goods);
}

const labels = (goods: readonly Record<string, unknown>[]) => goods.map(({ label }) => label);

describe('objects whose answer depends on where they stand', () => {
  it('are asked for in one request: those with equal values together and each once, others in a list of their own', async () => {
    const shops = [shop('no', '1', '2'), shop('se', '1'), shop('no', '2', '3')];
    const { sent, goods } = await run('{ shops { goods { label } } }', shops);
    expect(sent).toHaveLength(1);
    expect(Object.values(sent[0]?.variables ?? {})).toEqual([
      [good('1'), good('2'), good('3')],
      'no',
      [good('1')],
      'se',
    ]);
    expect(goods.map(labels)).toEqual([['e0 0', 'e0 1'], ['e1 0'], ['e0 1', 'e0 2']]);
  });

  it('say a value that is null as null, and are asked in the usual words when all have the same', async () => {
    const { sent, goods } = await run('{ shops { goods { label } } }', [shop(null, '1'), shop(null, '1')]);
    expect(Object.values(sent[0]?.variables ?? {})).toEqual([[good('1')], null]);
    expect(goods.map(labels)).toEqual([['_entities 0'], ['_entities 0']]);
  });

  it('keep the other variables of the operation as they are', async () => {
    const operation = 'query ($v0: String) { shops { goods { label(by: $v0) } } }';
    const { sent } = await run(operation, [shop('no', '1'), shop('se', '1')]);
    expect(sent[0]?.variables).toMatchObject({ v0: 'value of v0' });
    expect(sent[0]?.query.match(/by:\$v0/g)).toHaveLength(2);
  });

  it('are no one object, also when another subgraph gives both the same', async () => {
    const { goods } = await run('{ shops { goods { left label } } }', [shop('no', '1'), shop('se', '1')]);
    expect(goods.map(labels)).toEqual([['e0 0'], ['e1 0']]);
    expect(goods.flat().map(({ left }) => left)).toEqual([0, 0]);
  });

  it('are not asked for when a subgraph left out what stands above them', async () => {
    const { sent, goods } = await run('{ shops { goods { label } } }', [
      { ...shop('no', '1'), tongue: undefined },
    ]);
    expect(sent).toEqual([]);
    expect(goods[0]?.[0]?.['label']).toBeInstanceOf(Mark);
  });

  it('are one fetch to whoever observes the request', async () => {
    const { observed } = await run('{ shops { goods { label } } }', [shop('no', '1', '1'), shop('se', '1')]);
    expect(observed.at(-1)?.steps).toMatchObject([{ step: 1, representations: 3, distinct: 2 }]);
  });
});
