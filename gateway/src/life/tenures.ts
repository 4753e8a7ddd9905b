import type { GraphQLSchema } from 'graphql';
import type { Supergraph } from '../plan/load-supergraph.ts';

/** What answers requests over one supergraph; it is closed when its last request is done. */
export interface Tenant {
  readonly close: () => Promise<void>;
}

/** The time of one supergraph: from when it takes over until the last request that may use it is done. */
export interface Tenure<Made extends Tenant> {
  readonly supergraph: Pick<Supergraph, 'id' | 'sdl' | 'schema'>;
  readonly made: Made;
}

/** The supergraph that is in use, and those before it that still have requests. */
export interface Tenures<Made extends Tenant> {
  readonly present: () => Tenure<Made>;
  readonly begin: (next: Tenure<Made>) => void;
  /** A request begins, and ends when the function that this gives is called. */
  readonly enter: () => () => void;
  /** The one that a request was validated by. It is there for every request between its `enter` and its end. */
  readonly of: (schema: GraphQLSchema) => Tenure<Made>;
  /** How many are not over. */
  readonly living: () => number;
  /** Lets go of all, requests or not. */
  readonly close: () => Promise<void>;
}

/**
 * Creates the tenures with the first of them. A request may be validated by a later supergraph than the one that was
 * present when it began, but never by an earlier one; so a tenure is over when it is the oldest, has been followed by
 * another, and has no request that began in it.
 */
export function createTenures<Made extends Tenant>(
  first: Tenure<Made>,
  onFault: (fault: unknown) => void,
): Tenures<Made> {
  let present = { ...first, requests: 0 };
  const living = [present];
  const bySchema = new WeakMap<GraphQLSchema, Tenure<Made>>([[first.supergraph.schema, present]]);
  const letGo = async (mostLeft: number, isOver: (requests: number) => boolean): Promise<void> => {
    const over: Made[] = [];
    for (
      let [oldest] = living;
      oldest && living.length > mostLeft && isOver(oldest.requests);
      [oldest] = living
    ) {
      over.push(oldest.made);
      living.shift();
    }
    await Promise.all(over.map((made) => made.close().catch(onFault)));
  };
  const letGoOfUnused = (): void => {
    void letGo(1, (requests) => requests === 0);
  };
  return {
    present: () => present,
    begin: (next) => {
      present = { ...next, requests: 0 };
      living.push(present);
      bySchema.set(next.supergraph.schema, present);
      letGoOfUnused();
    },
    enter: () => {
      const tenure = present;
      tenure.requests += 1;
      let left = false;
      return () => {
        if (left) return;
        left = true;
        tenure.requests -= 1;
        letGoOfUnused();
      };
    },
    of: (schema) => {
      const tenure = bySchema.get(schema);
      if (!tenure) throw new Error('A request was validated by a schema that nothing was made for.');
      return tenure;
    },
    living: () => living.length,
    close: () => letGo(0, () => true),
  };
}
