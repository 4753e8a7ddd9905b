import { GraphQLSchema } from 'graphql';
import { expect, it } from 'vitest';
import { createTenures, type Tenure } from './tenures.ts';

const closed: string[] = [];

interface Named {
  readonly name: string;
  readonly close: () => Promise<void>;
}

function tenure(name: string, close: () => Promise<void> = () => Promise.resolve()): Tenure<Named> {
  const made = {
    name,
    close: () => {
      closed.push(name);
      return close();
    },
  };
  return { supergraph: { id: name, sdl: name, schema: new GraphQLSchema({}) }, made };
}

function open() {
  closed.length = 0;
  const faults: unknown[] = [];
  const first = tenure('first');
  return { tenures: createTenures(first, (fault) => faults.push(fault)), first, faults };
}

it('a tenure without requests is over when another begins', () => {
  const { tenures } = open();
  tenures.begin(tenure('second'));
  expect([closed, tenures.present().made.name, tenures.living()]).toEqual([['first'], 'second', 1]);
});

it('a tenure lasts until its last request has ended, and a request ends once', () => {
  const { tenures } = open();
  const [endOne, endOther] = [tenures.enter(), tenures.enter()];
  tenures.begin(tenure('second'));
  endOne();
  endOne();
  expect(closed).toEqual([]);
  endOther();
  expect(closed).toEqual(['first']);
});

it('the present tenure stays when it has no more requests', () => {
  const { tenures } = open();
  tenures.enter()();
  expect([closed, tenures.living()]).toEqual([[], 1]);
});

it('a later tenure waits for the requests of an earlier one, which may have been validated by it', () => {
  const { tenures } = open();
  const end = tenures.enter();
  const second = tenure('second');
  tenures.begin(second);
  tenures.begin(tenure('third'));
  expect(closed).toEqual([]);
  expect(tenures.of(second.supergraph.schema).made.name).toBe('second');
  end();
  expect(closed).toEqual(['first', 'second']);
});

it('a tenure is found by its schema, and nothing by a schema that is not of any', () => {
  const { tenures, first } = open();
  expect(tenures.of(first.supergraph.schema).made.name).toBe('first');
  expect(() => tenures.of(new GraphQLSchema({}))).toThrow('nothing was made for');
});

it('closing lets go of all, also of those with requests, and tells what cannot be closed', async () => {
  const { tenures, faults } = open();
  tenures.enter();
  const fault = new Error('It cannot be closed.');
  tenures.begin(tenure('second', () => Promise.reject(fault)));
  await tenures.close();
  expect([closed, faults, tenures.living()]).toEqual([['first', 'second'], [fault], 0]);
});
