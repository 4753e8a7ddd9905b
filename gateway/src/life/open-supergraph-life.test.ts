import { fail } from '@samspill/shared/errors';
import { createLog } from '@samspill/shared/log';
import { expect, it } from 'vitest';
import { composeEdition } from '../../fixtures/compose-edition.ts';
import { deferred } from '../../fixtures/deferred.ts';
import type { Supergraph } from '../plan/load-supergraph.ts';
import { openSupergraphLife, type SupergraphLifeOptions } from './open-supergraph-life.ts';

interface Made {
  readonly edition: number;
  readonly close: () => Promise<void>;
}

const editionOf = ({ schema }: Pick<Supergraph, 'schema'>): number =>
  Number(schema.getType('Thing')?.description?.replace('Edition ', ''));

/** The life of editions, with what happened in it: makings, takings over and closings. */
async function open(options: Partial<SupergraphLifeOptions<Made>> = {}) {
  const events: string[] = [];
  const lines: string[] = [];
  const life = await openSupergraphLife<Made>(composeEdition(0), {
    make: (supergraph) => {
      const edition = editionOf(supergraph);
      return {
        edition,
        close: () => {
          events.push(`closed ${edition}`);
          return Promise.resolve();
        },
      };
    },
    prepare: (next, previous) => {
      events.push(`prepared ${next.edition} after ${previous?.edition ?? 'nothing'}`);
      return Promise.resolve();
    },
    log: createLog({ name: 'life', level: 'info', destination: { write: (line) => lines.push(line) } }),
    ...options,
  });
  const unfollow = life.follow((supergraph) => {
    events.push(`present ${editionOf(supergraph)}`);
  });
  return { life, events, unfollow, logged: () => lines.join('') };
}

it('the next is prepared before it takes over, and only then the one before it is closed', async () => {
  const { life, events, logged } = await open();
  expect(await life.change(composeEdition(1))).toBe(true);
  expect(events).toEqual([
    'prepared 0 after nothing',
    'present 0',
    'prepared 1 after 0',
    'present 1',
    'closed 0',
  ]);
  expect(logged()).toContain('Another supergraph has taken over.');
});

it('changes are made one after the other, in the order of their coming', async () => {
  const { promise, resolve } = deferred<undefined>();
  const { life, events } = await open({
    prepare: ({ edition }) => (edition === 1 ? promise : Promise.resolve()),
  });
  const changes = Promise.all([1, 2, 3].map((number) => life.change(composeEdition(number))));
  resolve(undefined);
  expect(await changes).toEqual([true, true, true]);
  expect(events).toEqual([
    'present 0',
    'present 1',
    'closed 0',
    'present 2',
    'closed 1',
    'present 3',
    'closed 2',
  ]);
});

it('the same supergraph again changes nothing', async () => {
  const { life, events } = await open();
  expect(await life.change(composeEdition(0))).toBe(false);
  expect(events).toEqual(['prepared 0 after nothing', 'present 0']);
});

it('who follows no longer hears nothing more', async () => {
  const { life, events, unfollow } = await open();
  unfollow();
  await life.change(composeEdition(1));
  expect(events).not.toContain('present 1');
});

const unfit = (): never => fail('SUPERGRAPH_INVALID', 'The subgraph east has no address in the settings.');

it('one that cannot be read is refused with its reason in the log, and the present one stays', async () => {
  const { life, events, logged } = await open();
  expect(await life.change('type Query {')).toBe(false);
  expect(events).toEqual(['prepared 0 after nothing', 'present 0']);
  expect(logged()).toMatch(/"code":"SUPERGRAPH_INVALID","reason":"The composed schema cannot be loaded/);
  expect(await life.change(composeEdition(1))).toBe(true);
});

it('one that nothing can be made for is refused, and of one that cannot be prepared nothing is left', async () => {
  let made = 0;
  const closed: number[] = [];
  const { life, logged } = await open({
    make: (supergraph) => {
      made += 1;
      const edition = editionOf(supergraph);
      return edition === 1 ? unfit() : { edition, close: () => Promise.resolve(void closed.push(edition)) };
    },
    prepare: ({ edition }) =>
      edition === 2 ? Promise.reject(new Error('A thread died.')) : Promise.resolve(),
  });
  expect([await life.change(composeEdition(1)), await life.change(composeEdition(2))]).toEqual([
    false,
    false,
  ]);
  expect([made, closed, life.living()]).toEqual([3, [2], 1]);
  expect(logged()).toMatch(/east has no address[^]*A thread died\./);
});

it('one that a follower cannot take is refused, and nothing of it is left', async () => {
  const { life, events } = await open();
  life.follow((supergraph) => {
    if (editionOf(supergraph) === 1) throw new Error('Not this one.');
  });
  expect(await life.change(composeEdition(1))).toBe(false);
  expect([events.at(-1), life.living()]).toEqual(['closed 1', 1]);
});

it('the first must be one that can be served', async () => {
  await expect(open({ make: unfit })).rejects.toMatchObject({ code: 'SUPERGRAPH_INVALID' });
});

it('one that is still being prepared when the life is closed does not take over', async () => {
  const { promise, resolve } = deferred<undefined>();
  const { life, events } = await open({
    prepare: ({ edition }) => (edition === 1 ? promise : Promise.resolve()),
  });
  const change = life.change(composeEdition(1));
  await life.close();
  resolve(undefined);
  expect(await change).toBe(false);
  expect(events).toEqual(['present 0', 'closed 0', 'closed 1']);
});
