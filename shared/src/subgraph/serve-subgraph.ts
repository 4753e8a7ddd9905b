import type { BaseContext } from '@apollo/server';
import type { Database } from '../database/database.ts';
import { isDay, todayInOslo } from '../day.ts';
import type { SettingsOf } from '../env.ts';
import { createGraphqlRoute } from '../http/graphql-route.ts';
import { createHttpHandler } from '../http/create-http-handler.ts';
import { healthRoutes } from '../http/health-routes.ts';
import { listen } from '../http/listen.ts';
import type { HttpRequest } from '../http/route.ts';
import { createLog } from '../log.ts';
import type { RunningProgram } from '../program/run-program.ts';
import { createSubgraphServer } from './create-subgraph-server.ts';
import type { SubgraphSettings } from './subgraph-settings.ts';
import type { Subgraph } from './subgraph.ts';

/** The gateway asks for many entities at once, so its requests may be long. */
const BODY_LIMIT_BYTES = 4 * 1024 * 1024;

/** Answers a subgraph's operations over HTTP until it is closed; closes the database last. */
export async function serveSubgraph<Context extends BaseContext>(
  subgraph: Subgraph<Context>,
  settings: SettingsOf<SubgraphSettings>,
  database: Database,
): Promise<RunningProgram> {
  const log = createLog({ name: subgraph.name, level: settings.logLevel });
  const data = subgraph.openData(database);
  const server = createSubgraphServer<Context>(subgraph.schema, log);
  await server.start();
  const route = createGraphqlRoute({
    server,
    createContext: (request) => data.createContext(todayOf(request)),
  });
  const handler = createHttpHandler({
    routes: { '/graphql': { POST: route }, ...healthRoutes(() => isReady(database)) },
    bodyLimitBytes: BODY_LIMIT_BYTES,
    log,
  });
  const { host, port } = settings;
  const listening = await listen({ handler, host, port });
  const close = async () => {
    await listening.close();
    await server.stop();
    await data.close();
    await database.close();
  };
  return { url: `${listening.url}/graphql`, close };
}

/** The day that the gateway has set for the whole request; the day it is in Norway when nobody has. */
function todayOf({ headers }: HttpRequest): string {
  const today = headers['samspill-today'];
  return typeof today === 'string' && isDay(today) ? today : todayInOslo();
}

async function isReady(database: Database): Promise<{ readonly ready: boolean }> {
  return database.query('SELECT 1').then(
    () => ({ ready: true }),
    () => ({ ready: false }),
  );
}
