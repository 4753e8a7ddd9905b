import type { Log } from '@samspill/shared/log';
import type { StopSignal } from '@samspill/shared/stop-signal';
import { SamspillError } from '@samspill/shared/errors';
import { GraphQLError, type DocumentNode } from 'graphql';
import { executeProgram, type Execution } from './execute/execute-program.ts';
import { createFlights, type Flights } from './execute/flights.ts';
import type { SubgraphClient } from './fetch/subgraph-client.ts';
import { createWeightedCache } from './plan/weighted-cache.ts';
import { changesMade, noteChange } from './fetch/changes.ts';
import type { Planner } from './plan/create-planner.ts';
import type { Supergraph } from './plan/load-supergraph.ts';
import type { Plan } from './plan/plan.ts';
import { coerceVariables, prepareOperation, type PreparedOperation } from './plan/prepare-operation.ts';
import type { CompiledOperation } from './compile-operation.ts';
import { createCompiledVariants, type CompiledVariants } from './compiled-variants.ts';
import type { RequestContext } from './request-context.ts';
import { KeptText } from './respond/kept-text.ts';
import { RenderedData } from './respond/rendered-data.ts';

export interface EngineOptions {
  readonly supergraph: Supergraph;
  readonly planner: Pick<Planner, 'plan' | 'noteUse'>;
  /** The way to each subgraph, by its name. */
  readonly clients: ReadonlyMap<string, SubgraphClient>;
  readonly log: Log;
  /** Told of the plan of each operation that is executed. */
  readonly onPlan?: (plan: Plan) => void;
}

/** An operation of a document that is valid in the supergraph's schema. */
export interface ClientOperation {
  readonly document: DocumentNode;
  /** A hash of the document's text. */
  readonly documentHash: string;
  readonly operationName: string | undefined;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** What a client is answered; without data when the operation cannot be executed at all. */
export interface EngineAnswer {
  readonly data?: RenderedData;
  readonly errors?: readonly GraphQLError[];
}

/** Answers the operations of one supergraph: plans, fetches, merges and renders. */
export interface Engine {
  readonly answer: (operation: ClientOperation, context: RequestContext) => Promise<EngineAnswer>;
}

/**
 * How many operations are kept ready, and how many characters of documents, each counted for every variant that it may have:
 * what is made of a document takes some forty bytes for each.
 */
const MOST_OPERATIONS = 1_000;
const MOST_CHARACTERS = 6_000_000;

interface KnownOperation extends PreparedOperation {
  readonly variants: CompiledVariants;
  readonly characters: number;
}

/** Creates the engine of a supergraph. Who created what it uses closes it. */
export function createEngine(options: EngineOptions): Engine {
  const operations = createWeightedCache<KnownOperation>({
    most: MOST_OPERATIONS,
    mostWeight: MOST_CHARACTERS,
    weigh: ({ characters }) => characters,
  });
  const flights = createFlights<SharedExecution>();
  const known = ({ document, documentHash, operationName }: ClientOperation): KnownOperation | undefined => {
    const key = `${documentHash} ${operationName ?? ''}`;
    const before = operations.get(key);
    const prepared = before ? undefined : prepareOperation(document, operationName);
    if (!prepared) return before;
    const variants = createCompiledVariants(prepared, options);
    const characters = (document.loc?.end ?? 0) * variants.most;
    const operation = { ...prepared, characters, variants };
    operations.set(key, operation);
    return operation;
  };
  return {
    answer: async (client, context) => {
      const operation = known(client);
      if (!operation) return { errors: [notFound()] };
      const coerced = coerceVariables(operation, client.variables, options.supergraph.schema);
      if ('errors' in coerced) return { errors: coerced.errors };
      const asked = { values: coerced.values, viewer: context.viewer };
      const compiled = await operation.variants.compiledFor(asked, context.signal);
      if (compiled instanceof SamspillError) return { errors: [compiled] };
      options.planner.noteUse(compiled.canonical.hash);
      options.onPlan?.(compiled.plan);
      context.recorder?.planned(compiled.plan, compiled.canonical.variables);
      const execution = await execute(compiled, client, { options, context, flights });
      return answerOf(execution, compiled, client.variables);
    },
  };
}

/** An execution with the texts that were made of its data without an error, by what made them: who shares it shares them. */
interface SharedExecution extends Execution {
  readonly texts: Map<CompiledOperation, KnownText>;
}

/** A text, and the JSON of the variables that it was made with: a question to the schema itself uses them as well. */
interface KnownText {
  readonly variables: string;
  readonly kept: KeptText;
}

/**
 * Errors belong to one request, since what is logged of them names it; a text without any is the same for all. All who
 * waited for an execution get here in one turn. Then the texts are let go: what an execution holds lives as long as it
 * seems to live itself, which for the collector of young objects is long.
 */
function answerOf(
  { data, texts }: SharedExecution,
  compiled: CompiledOperation,
  given: ClientOperation['variables'],
): EngineAnswer {
  const variables = JSON.stringify(given);
  const known = texts.get(compiled);
  if (known?.variables === variables) return { data: new RenderedData(known.kept) };
  const { text, errors } = compiled.render(data, given);
  if (errors.length > 0) return { data: new RenderedData(text), errors };
  const kept = new KeptText(text);
  texts.set(compiled, { variables, kept });
  setImmediate(() => {
    texts.clear();
  });
  return { data: new RenderedData(kept) };
}

function notFound(): GraphQLError {
  return new GraphQLError('The document has no operation of that name, or several and no name was given.');
}

interface Executing {
  readonly options: EngineOptions;
  readonly context: RequestContext;
  readonly flights: Flights<SharedExecution>;
}

/** Whoever asks the same in the same name at the same time is answered by one execution; what changes something, or reads what is personal, runs alone. */
async function execute(
  { program, canonical }: CompiledOperation,
  { variables }: ClientOperation,
  { options: { clients, log }, context, flights }: Executing,
): Promise<SharedExecution> {
  const { requestId, today, authorization, purpose, deadline } = context;
  const textOf = (name: string): string | undefined => {
    const clientName = canonical.variables.get(name) ?? '';
    return Object.hasOwn(variables, clientName) ? JSON.stringify(variables[clientName]) : undefined;
  };
  const start = async (signal: StopSignal): Promise<SharedExecution> => {
    const execution = await executeProgram(program, {
      clients,
      caller: { requestId, today, authorization, purpose, deadline, signal },
      variableText: textOf,
      log,
      observe: context.recorder?.fetched,
    });
    return { ...execution, texts: new Map() };
  };
  if (!program.isQuery) return start(context.signal).finally(noteChange);
  if (context.recorder || program.isPersonal) return start(context.signal);
  const values = [...canonical.variables.keys()].map((name) => `${name}=${textOf(name) ?? ''}`);
  // Nobody who asks after a change is given what was read before it, whichever supergraph it was made by.
  const key = [canonical.hash, today, purpose ?? '', changesMade(), authorization ?? '', ...values].join(
    '\n',
  );
  return flights.join(key, context, start);
}
