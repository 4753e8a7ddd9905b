import { fail, SamspillError } from '@samspill/shared/errors';
import type { Log } from '@samspill/shared/log';
import type { GraphQLSchema } from 'graphql';
import { loadSupergraph, type Supergraph } from '../plan/load-supergraph.ts';
import { createTenures, type Tenant, type Tenure } from './tenures.ts';

export interface SupergraphLifeOptions<Made extends Tenant> {
  /** Makes what answers requests over a supergraph; fails with SUPERGRAPH_INVALID for one that it cannot serve. */
  readonly make: (supergraph: Supergraph) => Made;
  /** Done before what was made takes over; the first has no predecessor. */
  readonly prepare: (next: Made, previous: Made | undefined) => Promise<void>;
  readonly log: Log;
}

/** Hears of a supergraph before it takes over; one that throws keeps it from doing so. */
export type TakeOverListener = (supergraph: Pick<Supergraph, 'sdl' | 'schema'>) => void;

/** The supergraph that a gateway serves, from one to the next without a request lost. */
export interface SupergraphLife<Made extends Tenant> {
  /**
   * Has another supergraph take over when everything is prepared for it, and says whether it did. One that cannot be
   * used is told in the log, and leaves the present one as it is. Changes are made one after the other.
   */
  readonly change: (sdl: string) => Promise<boolean>;
  /** A request begins, and ends when the function that this gives is called. */
  readonly enter: () => () => void;
  /** What was made for the schema that validated a request. */
  readonly madeFor: (schema: GraphQLSchema) => Made;
  /** The listener hears of the present supergraph at once, and of each that follows. */
  readonly follow: (listener: TakeOverListener) => () => void;
  /** What clients see now. */
  readonly schema: () => GraphQLSchema;
  /** How many supergraphs are in use or still have requests. */
  readonly living: () => number;
  readonly close: () => Promise<void>;
}

/** Opens the life of a supergraph with its first, or fails with SUPERGRAPH_INVALID. Who opened it closes it. */
export async function openSupergraphLife<Made extends Tenant>(
  firstSdl: string,
  options: SupergraphLifeOptions<Made>,
): Promise<SupergraphLife<Made>> {
  const { log } = options;
  const first = await begin(firstSdl, undefined, { ...options, takeOver: (tenure) => tenure });
  const tenures = createTenures(first, (fault) => {
    log.error({ err: fault }, 'What served an earlier supergraph could not be closed.');
  });
  const listeners = new Set<TakeOverListener>();
  let closed = false;
  const takeOver = (next: Tenure<Made>): Tenure<Made> => {
    if (closed) return fail('SUPERGRAPH_INVALID', 'The gateway ends before the supergraph takes over.');
    for (const listener of listeners) listener(next.supergraph);
    tenures.begin(next);
    return next;
  };
  const change = async (sdl: string): Promise<boolean> => {
    const present = tenures.present();
    if (present.supergraph.sdl === sdl) return false;
    try {
      const { supergraph } = await begin(sdl, present.made, { ...options, takeOver });
      log.info({ supergraph: supergraph.id }, 'Another supergraph has taken over.');
      return true;
    } catch (fault) {
      const told =
        fault instanceof SamspillError ? { code: fault.code, reason: fault.message } : { err: fault };
      log.error(told, 'A supergraph was refused; the present one is kept.');
      return false;
    }
  };
  let last: Promise<boolean> = Promise.resolve(true);
  return {
    change: (sdl) => (last = last.then(() => change(sdl))),
    enter: tenures.enter,
    madeFor: (schema) => tenures.of(schema).made,
    follow: (listener) => {
      listener(tenures.present().supergraph);
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    schema: () => tenures.present().supergraph.schema,
    living: tenures.living,
    close: () => {
      closed = true;
      return tenures.close();
    },
  };
}

interface Beginning<Made extends Tenant> extends Pick<SupergraphLifeOptions<Made>, 'make' | 'prepare'> {
  readonly takeOver: (next: Tenure<Made>) => Tenure<Made>;
}

/** Reads, makes, prepares and takes over; where one of these fails, nothing of it is left. */
async function begin<Made extends Tenant>(
  sdl: string,
  previous: Made | undefined,
  { make, prepare, takeOver }: Beginning<Made>,
): Promise<Tenure<Made>> {
  const supergraph = loadSupergraph(sdl);
  const { id, schema } = supergraph;
  const made = make(supergraph);
  try {
    await prepare(made, previous);
    return takeOver({ supergraph: { id, sdl, schema }, made });
  } catch (fault) {
    await made.close();
    throw fault;
  }
}
