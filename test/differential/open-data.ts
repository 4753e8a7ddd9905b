import type { Viewer } from '@samspill/shared/access/viewer';
import type { Day } from '@samspill/shared/day';
import { loadSeedIfNeeded } from '@samspill/shared/subgraph/load-seed';
import { prepareDatabase } from '@samspill/shared/subgraph/prepare-database';
import type { RequestFacts } from '@samspill/shared/subgraph/request-facts';
import type { Subgraph } from '@samspill/shared/subgraph/subgraph';
import { loadSynthetic } from '@samspill/shared/synthetic/load-synthetic';
import type { BaseContext } from '@apollo/server';
import type { GraphQLSchema } from 'graphql';
import { agreements } from '../../subgraphs/agreements/src/subgraph.ts';
import { education } from '../../subgraphs/education/src/subgraph.ts';
import { labour } from '../../subgraphs/labour/src/subgraph.ts';
import { rememberReads, type Reads } from './remember-reads.ts';

/** The day on which every operation is asked. */
export const THE_DAY: Day = '2026-11-22';

/** A subgraph over its data, which stays as it is. */
export interface SubgraphInProcess {
  readonly schema: GraphQLSchema;
  /** The context of one request, as the subgraph's server makes it. */
  readonly createContext: (viewer: Viewer, today: Day) => object;
  readonly close: () => Promise<void>;
}

/** The three subgraphs with their reference data and what is invented at a small scale, each in a database in memory. */
export async function openData(): Promise<Readonly<Record<string, SubgraphInProcess>>> {
  const [first, second, third] = await Promise.all([open(agreements), open(education), open(labour)]);
  return { agreements: first, education: second, labour: third };
}

const SCALE = 0.02;

interface Readers {
  readonly load: object;
  readonly list: object;
}

async function open<Context extends BaseContext & RequestFacts & Readers>(
  subgraph: Subgraph<Context>,
): Promise<SubgraphInProcess> {
  const database = await prepareDatabase('pglite:', subgraph.folder);
  const load = { ...subgraph, database, note: () => undefined };
  await loadSeedIfNeeded(load);
  await loadSynthetic(load, SCALE);
  const data = subgraph.openData(database);
  const reads: Reads = new Map();
  return {
    schema: subgraph.schema,
    createContext: (viewer, today) => {
      const context = data.createContext({ viewer, today });
      return {
        ...context,
        load: rememberReads(context.load, reads, 'load'),
        list: rememberReads(context.list, reads, 'list'),
      };
    },
    close: async () => {
      await data.close();
      await database.close();
    },
  };
}
