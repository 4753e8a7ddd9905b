import { createLog } from '@samspill/shared/log';
import { expect, it } from 'vitest';
import { composeEdition } from '../fixtures/compose-edition.ts';
import { createServing } from './create-serving.ts';
import { createSubgraphClients } from './fetch/subgraph-clients.ts';
import { loadSupergraph } from './plan/load-supergraph.ts';

it('a subgraph without an address is named', () => {
  const { clients } = createSubgraphClients({
    settings: { connections: 1, responseLimitBytes: 1 },
    subgraphUrls: { north: 'http://127.0.0.1:1/graphql' },
  });
  const log = createLog({ name: 'gateway', level: 'silent' });
  const settings = { planTimeLimitMs: 1, mostPlans: 1, workers: 1 };
  expect(() => createServing(loadSupergraph(composeEdition(0)), { settings, clients, log })).toThrow(
    'The subgraph south has no address in the settings.',
  );
});
