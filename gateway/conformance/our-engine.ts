import { CarriedData } from '../src/respond/carried-data.ts';
import { createHash } from 'node:crypto';
import { createLog } from '@samspill/shared/log';
import { GraphQLError } from 'graphql';
import { createEngine, type EngineAnswer } from '../src/engine.ts';
import { lost } from '../src/fetch/fetch-outcome.ts';
import { readAnswer } from '../src/fetch/read-answer.ts';
import type { SubgraphClient } from '../src/fetch/subgraph-client.ts';
import { loadSupergraph, type Supergraph } from '../src/plan/load-supergraph.ts';
import { createPlanMaker, type PlanMaker } from '../src/plan/make-plan.ts';
import type { RequestContext } from '../src/request-context.ts';
import type { CaseSubgraph, SubgraphQuestion } from './case-subgraph.ts';
import { composeGraph } from './compose-graph.ts';
import type { ConformanceCase, Graph } from './conformance-case.ts';
import { fetchesOf, openSubgraphs, parseValid, type Engine, type GivenAnswer } from './engine.ts';

/** Our engine, from the text of an operation to the text of its answer; only threads and sockets are left out. */
export const ourEngine: Engine = createOurEngine(readAnswer);

/** Our engine with a reader of subgraphs' answers. */
export function createOurEngine(read: typeof readAnswer): Engine {
  return async (one) => {
    const subgraphs = openSubgraphs(one);
    const answer = await attempt(() => answerFrom(subgraphs, one, read));
    return { ...answer, ...fetchesOf(subgraphs) };
  };
}

async function attempt(run: () => Promise<EngineAnswer>): Promise<Pick<GivenAnswer, 'data' | 'errors'>> {
  try {
    const { data, errors = [] } = await run();
    return { data: data && JSON.parse(data.text), errors };
  } catch (fault) {
    if (fault instanceof GraphQLError) return { data: undefined, errors: [fault] };
    throw fault;
  }
}

async function answerFrom(
  subgraphs: ReadonlyMap<string, CaseSubgraph>,
  { graph, operation, variables = {}, viewer = null }: ConformanceCase,
  read: typeof readAnswer,
): Promise<EngineAnswer> {
  const { supergraph, maker } = openedFor(graph);
  const document = parseValid(operation, supergraph.schema);
  const engine = createEngine({
    supergraph,
    planner: {
      plan: ({ document: canonical }) => Promise.resolve(maker.make(canonical)),
      noteUse: () => undefined,
    },
    clients: new Map([...subgraphs].map(([name, subgraph]) => [name, clientOf(subgraph, read)])),
    log: createLog({ name: 'gateway', level: 'silent' }),
  });
  const documentHash = createHash('sha256').update(operation).digest('hex');
  const asked = { document, documentHash, operationName: undefined, variables };
  return engine.answer(asked, { ...CONTEXT, viewer });
}

interface Opened {
  readonly supergraph: Supergraph;
  readonly maker: PlanMaker;
}

const known = new WeakMap<Graph, Opened>();

function openedFor(graph: Graph): Opened {
  const there = known.get(graph);
  if (there) return there;
  const sdl = composeGraph(graph);
  const opened = { supergraph: loadSupergraph(sdl), maker: createPlanMaker(sdl) };
  known.set(graph, opened);
  return opened;
}

function clientOf(subgraph: CaseSubgraph, read: typeof readAnswer): SubgraphClient {
  return {
    fetch: async ({ body, repeating }) => {
      const text = await subgraph.ask(JSON.parse(body) as SubgraphQuestion);
      if (text === null) return lost('UNREACHABLE', 'The subgraph cannot be reached.');
      return read({ kind: 'text', status: 200, contentType: 'application/json', text }, repeating);
    },
    lastOutcome: () => 'NOT_ASKED',
    close: () => Promise.resolve(),
  };
}

const CONTEXT: Omit<RequestContext, 'viewer'> = {
  requestId: 'conformance',
  authorization: undefined,
  today: '2024-06-01',
  deadline: Infinity,
  signal: new AbortController().signal,
  carried: new CarriedData(),
  release: () => undefined,
};
