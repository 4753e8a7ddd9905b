import { readFileSync } from 'node:fs';
import { readAnswer } from '../../gateway/src/fetch/read-answer.ts';
import type { SubgraphClient } from '../../gateway/src/fetch/subgraph-client.ts';
import { openEngine } from '../support/open-engine.ts';
import type { Asker } from './inquiry.ts';
import type { OpenSubgraph, SubgraphAnswer, SubgraphQuestion } from './open-subgraphs.ts';
import { THE_DAY } from './world.ts';

/** The gateway with its engine, without HTTP before and behind it. */
export interface OpenGateway {
  readonly ask: (question: SubgraphQuestion) => Promise<SubgraphAnswer>;
  readonly close: () => Promise<void>;
}

/** Opens it on the committed supergraph; what it asks of a subgraph is asked by who signed in with the token that it hands on. */
export async function openGateway(
  subgraphs: Readonly<Record<string, OpenSubgraph>>,
  askerOf: (authorization: string | undefined) => Asker,
): Promise<OpenGateway> {
  const sdl = readFileSync(new URL('../../gateway/supergraph.graphql', import.meta.url), 'utf8');
  const clients = new Map(
    Object.entries(subgraphs).map(([name, subgraph]) => [name, clientOf(subgraph, askerOf)]),
  );
  const engine = await openEngine(sdl, clients);
  return {
    ask: async ({ asker: { viewer, token }, purpose, document: query, variables }) => {
      const facts = {
        requestId: 'disclosure',
        viewer,
        authorization: viewer === null ? undefined : token,
        purpose: purpose ?? undefined,
        today: THE_DAY,
      };
      const { data = 'null', errors } = await engine.ask({ query, variables, facts });
      return { data: JSON.parse(data) as unknown, errors };
    },
    close: engine.close,
  };
}

function clientOf(
  subgraph: OpenSubgraph,
  askerOf: (authorization: string | undefined) => Asker,
): SubgraphClient {
  return {
    fetch: async ({ body, repeating }, { authorization, purpose = null }) => {
      const { query: document, operationName, variables = {} } = JSON.parse(body) as Body;
      const asker = askerOf(authorization);
      const answer = await subgraph.ask({ asker, purpose, document, operationName, variables });
      const text = JSON.stringify(answer);
      return readAnswer({ kind: 'text', status: 200, contentType: 'application/json', text }, repeating);
    },
    lastOutcome: () => 'NOT_ASKED',
    close: () => Promise.resolve(),
  };
}

interface Body {
  readonly query: string;
  readonly operationName?: string;
  readonly variables?: Readonly<Record<string, unknown>>;
}
