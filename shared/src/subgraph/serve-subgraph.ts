import type { BaseContext } from '@apollo/server';
import { openAltinn } from '../consents/open-altinn.ts';
import type { Database } from '../database/database.ts';
import { withinRequest } from '../database/heed-request.ts';
import type { SettingsOf } from '../env.ts';
import { keepAuditKey } from '../disclosure/audit-keys.ts';
import { startSealing, type Sealing } from '../disclosure/start-sealing.ts';
import { openTrust, type Trust } from '../decisions/open-trust.ts';
import { createGraphqlRoute } from '../http/graphql-route.ts';
import { createHttpHandler } from '../http/create-http-handler.ts';
import { healthRoutes } from '../http/health-routes.ts';
import { listen } from '../http/listen.ts';
import type { Route } from '../http/route.ts';
import { signedInRoute } from '../http/signed-in-route.ts';
import { openIdentity } from '../identity/identity.ts';
import { createLog, type Log } from '../log.ts';
import type { RunningProgram } from '../program/run-program.ts';
import { createSubgraphServer } from './create-subgraph-server.ts';
import { readRequestFacts } from './read-request-facts.ts';
import type { SubgraphSettings } from './subgraph-settings.ts';
import type { Subgraph } from './subgraph.ts';

/** The gateway asks for many entities at once, so its requests may be long. */
const BODY_LIMIT_BYTES = 4 * 1024 * 1024;

/** Whoever asks: what a subgraph answers is for the one request that it is asked in. */
const KEPT_BY_NOBODY = { 'cache-control': 'no-store' };

/** Answers a subgraph's operations over HTTP until it is closed; closes the database last. */
export async function serveSubgraph<Context extends BaseContext>(
  subgraph: Subgraph<Context>,
  settings: SettingsOf<SubgraphSettings>,
  database: Database,
): Promise<RunningProgram> {
  const log = createLog({ name: subgraph.name, level: settings.logLevel });
  const trust = await openTrust({
    side: subgraph.name,
    settings,
    onKeysUnavailable: (side) => {
      log.warn({ side }, 'The keys of a side could not be read.');
    },
  });
  const altinn = openAltinn(settings, () => {
    log.warn('The keys of the issuer of consents could not be read.');
  });
  const { pseudonymKey } = settings;
  const data = subgraph.openData(database, { altinn, pseudonymKey, ...(trust && { trust }) });
  const identity = await openIdentity(settings, (issuer) => {
    log.warn({ issuer }, 'The keys of an issuer could not be read.');
  });
  const requestIds = new WeakMap<Context, string>();
  const server = createSubgraphServer<Context>(subgraph.schema, log, (context) => requestIds.get(context));
  await server.start();
  const route = signedInRoute(identity, (viewer) =>
    createGraphqlRoute({
      server,
      createContext: (request, document) => {
        const context = data.createContext(readRequestFacts(request, viewer, document));
        requestIds.set(context, request.id);
        return context;
      },
    }),
  );
  const handler = createHttpHandler({
    routes: { '/graphql': { POST: boundedRoute(route) }, ...healthRoutes(() => isReady(database)) },
    bodyLimitBytes: BODY_LIMIT_BYTES,
    log,
    headersFor: () => KEPT_BY_NOBODY,
  });
  const sealing = trust && (await sealLog(trust, { database, settings, log }));
  const { host, port } = settings;
  const listening = await listen({ handler, host, port });
  const close = async () => {
    await listening.close();
    await server.stop();
    await data.close();
    await sealing?.close();
    await database.close();
  };
  return { url: `${listening.url}/graphql`, close };
}

interface LogKeeping {
  readonly database: Database;
  readonly settings: SettingsOf<SubgraphSettings>;
  readonly log: Log;
}

/** Seals the log of disclosures while the program runs, and keeps the key by which that is verified as long as the log. */
async function sealLog({ signer }: Trust, { database, settings, log }: LogKeeping): Promise<Sealing> {
  await keepAuditKey(settings.auditKeys, signer.publicJwk);
  return startSealing({ database, signer, log });
}

/** Work for a client that has left, or whose time is up, is given up before its next statement. */
function boundedRoute(route: Route): Route {
  return (request) => {
    const remainingMs = Number(request.headers['samspill-deadline-ms'] ?? Infinity);
    const deadline = performance.now() + (Number.isNaN(remainingMs) ? Infinity : remainingMs);
    return withinRequest({ signal: request.signal, deadline }, () => route(request));
  };
}

async function isReady(database: Database): Promise<{ readonly ready: boolean }> {
  return database.query('SELECT 1').then(
    () => ({ ready: true }),
    () => ({ ready: false }),
  );
}
