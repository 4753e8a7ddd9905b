import type { Viewer } from '@samspill/shared/access/viewer';
import type { Database } from '@samspill/shared/database/database';
import { bindViewer } from '@samspill/shared/decisions/bound-viewer';
import type { Purpose } from '@samspill/shared/decisions/purpose';
import { createLog } from '@samspill/shared/log';
import { createSubgraphServer } from '@samspill/shared/subgraph/create-subgraph-server';
import { loadSeedIfNeeded } from '@samspill/shared/subgraph/load-seed';
import { prepareDatabase } from '@samspill/shared/subgraph/prepare-database';
import { programRole } from '@samspill/shared/database/role-statement';
import { loadSynthetic } from '@samspill/shared/synthetic/load-synthetic';
import type { Subgraph } from '@samspill/shared/subgraph/subgraph';
import type { BaseContext } from '@apollo/server';
import type { GraphQLFormattedError } from 'graphql';
import { createHash } from 'node:crypto';
import { testTrust } from './test-trust.ts';

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/** What a subgraph said to one operation, and how many SQL statements that took. */
export interface SubgraphAnswer {
  readonly data: Readonly<Record<string, unknown>> | null;
  readonly errors: readonly GraphQLFormattedError[];
  readonly statements: readonly string[];
}

export interface OpenSubgraph {
  readonly ask: (
    document: string,
    options?: {
      readonly variables?: Readonly<Record<string, unknown>>;
      readonly today?: string;
      readonly viewer?: Viewer;
      /** What personal data is asked for, and by which token the viewer has signed in. */
      readonly purpose?: Purpose;
      readonly token?: string;
    },
  ) => Promise<SubgraphAnswer>;
  /** As the program has it: in its role, for which row-level security holds. */
  readonly database: Database;
  readonly close: () => Promise<void>;
}

/** A whole subgraph in this process, with its real reference data and what is invented at a scale in a database of its own. */
export async function openSubgraph<Context extends BaseContext>(
  subgraph: Subgraph<Context>,
  databaseUrl = 'pglite:',
  scale = 0.02,
): Promise<OpenSubgraph> {
  const { folder, schema } = subgraph;
  const database = await prepareDatabase(databaseUrl, folder);
  const load = { ...subgraph, database, note: () => undefined };
  await loadSeedIfNeeded(load);
  await loadSynthetic(load, scale);
  await database.actAs(programRole(subgraph.name));
  const statements: string[] = [];
  const data = subgraph.openData(database, {
    onStatement: (sql) => statements.push(sql),
    trust: await testTrust(subgraph.name),
  });
  const server = createSubgraphServer<Context>(schema, createLog({ name: subgraph.name, level: 'silent' }));
  await server.start();
  return {
    ask: async (document, options = {}) => {
      const { variables = {}, today = '2026-11-22', viewer = null, purpose = null, token } = options;
      const signIn = viewer === null ? null : bindViewer(viewer, token ?? `a token of ${viewer.subject}`);
      const before = statements.length;
      const { body } = await server.executeOperation(
        { query: document, variables },
        {
          contextValue: data.createContext({
            today,
            viewer,
            signIn,
            purpose,
            requestId: 'test',
            operationHash: hashOf(document),
          }),
        },
      );
      if (body.kind !== 'single') throw new Error('A subgraph answers in one piece.');
      const { data: answered = null, errors = [] } = body.singleResult;
      return { data: answered, errors, statements: statements.slice(before) };
    },
    database,
    close: async () => {
      await server.stop();
      await data.close();
      await database.close();
    },
  };
}
