import type { BaseContext } from '@apollo/server';
import { bindViewer } from '@samspill/shared/decisions/bound-viewer';
import type { Purpose } from '@samspill/shared/decisions/purpose';
import type { Database, Query } from '@samspill/shared/database/database';
import { programRole } from '@samspill/shared/database/role-statement';
import { createLog } from '@samspill/shared/log';
import { createSubgraphServer } from '@samspill/shared/subgraph/create-subgraph-server';
import { prepareDatabase } from '@samspill/shared/subgraph/prepare-database';
import type { Subgraph } from '@samspill/shared/subgraph/subgraph';
import { testTrust } from '../support/test-trust.ts';
import { PSEUDONYM_KEY } from './draw-asker.ts';
import type { Asker } from './inquiry.ts';
import { THE_DAY } from './world.ts';

/** What a subgraph is sent. */
export interface SubgraphQuestion {
  readonly asker: Asker;
  readonly purpose: Purpose | null;
  readonly document: string;
  readonly operationName?: string | undefined;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** What it answers. */
export interface SubgraphAnswer {
  readonly data?: unknown;
  readonly errors?: readonly { readonly extensions?: unknown }[];
}

/** A subgraph's own server over its database, in this process. */
export interface OpenSubgraph {
  readonly database: Database;
  readonly ask: (question: SubgraphQuestion) => Promise<SubgraphAnswer>;
  readonly close: () => Promise<void>;
}

/** Opens a subgraph; `load` is done before the database acts as the program's role. */
export async function openSubgraph<Context extends BaseContext>(
  subgraph: Subgraph<Context>,
  { load, now }: { readonly load: (query: Query) => Promise<void>; readonly now: () => number },
  beforeLoad: (database: Database) => Promise<unknown> = () => Promise.resolve(),
): Promise<OpenSubgraph> {
  const database = await prepareDatabase('pglite:', subgraph.folder);
  await beforeLoad(database);
  await database.transaction(load);
  await database.actAs(programRole(subgraph.name));
  const trust = await testTrust(subgraph.name, now);
  const data = subgraph.openData(database, { trust, pseudonymKey: PSEUDONYM_KEY });
  const log = createLog({ name: subgraph.name, level: 'silent' });
  const server = createSubgraphServer<Context>(subgraph.schema, log);
  await server.start();
  return {
    database,
    ask: async ({ asker, purpose, document: query, operationName, variables }) => {
      const { viewer, token } = asker;
      const signIn = viewer === null ? null : bindViewer(viewer, token);
      const contextValue = data.createContext({ today: THE_DAY, viewer, signIn, purpose });
      const { body } = await server.executeOperation(
        { query, variables: { ...variables }, ...(operationName !== undefined && { operationName }) },
        { contextValue },
      );
      if (body.kind !== 'single') throw new Error('A subgraph answers in one piece.');
      return body.singleResult;
    },
    close: async () => {
      await server.stop();
      await data.close();
      await database.close();
    },
  };
}
