import type { RequestListener } from 'node:http';
import { createCompress } from '@samspill/shared/http/compress-answer';
import { createHttpHandler } from '@samspill/shared/http/create-http-handler';
import { createGraphqlRoute } from '@samspill/shared/http/graphql-route';
import { signedInRoute } from '@samspill/shared/http/signed-in-route';
import { openIdentity, type Identity } from '@samspill/shared/identity/identity';
import { healthRoutes } from '@samspill/shared/http/health-routes';
import type { Viewer } from '@samspill/shared/access/viewer';
import type { Route, Routes } from '@samspill/shared/http/route';
import type { Log } from '@samspill/shared/log';
import { createServer } from './create-server.ts';
import { createServing, warmUpServing } from './create-serving.ts';
import { encodings, isOn, type GatewaySettings } from './env.ts';
import { explorerRoutes } from './explorer/explorer-routes.ts';
import { graphRoutes } from './graph-routes.ts';
import { asGateway } from './life/as-gateway.ts';
import { openSupergraphLife } from './life/open-supergraph-life.ts';
import { withinTenure } from './life/within-tenure.ts';
import { openTrustedDocuments } from './limits/open-trusted-documents.ts';
import { summarizePlan, type PlannedFetch } from './plan/summarize-plan.ts';
import { purposeRoute } from './purpose-route.ts';
import { openRequestContext } from './request-context.ts';
import { createCors } from './respond/create-cors.ts';
import { createSubgraphClients } from './fetch/subgraph-clients.ts';

export interface GatewayOptions {
  readonly settings: GatewaySettings;
  readonly supergraphSdl: string;
  /** Where each subgraph answers, by its name in the supergraph. */
  readonly subgraphUrls: Readonly<Record<string, string>>;
  readonly log: Log;
  /** Who says who asks; unless given, the issuers that the settings name. */
  readonly identity?: Identity;
  /** Told of the fetches that each operation is planned as. */
  readonly onPlan?: (fetches: readonly PlannedFetch[]) => void;
}

/** A gateway that is ready to be listened with. Who opened it closes it, after the last request. */
export interface Gateway {
  readonly handler: RequestListener;
  /** Says from now on that it is not ready, so that nobody sends it more; it still answers what comes. */
  readonly beginClosing: () => void;
  /**
   * Has another supergraph take over without a request lost, and says whether it did; one that cannot be used is told
   * in the log.
   */
  readonly changeSupergraph: (sdl: string) => Promise<boolean>;
  /** How many supergraphs are in use or still have requests. */
  readonly supergraphs: () => number;
  readonly close: () => Promise<void>;
}

/** Joins the parts in the order of a request's way: edge, context, limits, plan, execution, fetches, answer. */
export async function openGateway(options: GatewayOptions): Promise<Gateway> {
  const { settings, log } = options;
  const identity = options.identity ?? (await openSettledIdentity(options));
  const subgraphs = createSubgraphClients(options);
  const life = await openSupergraphLife(options.supergraphSdl, {
    make: (supergraph) =>
      createServing(supergraph, {
        settings,
        clients: subgraphs.clients,
        log,
        onPlan: (plan) => options.onPlan?.(summarizePlan(plan)),
      }),
    prepare: warmUpServing,
    log,
  });
  const server = createServer({ settings, gateway: asGateway(life), log });
  await server.start();
  const findDocument = await openTrustedDocuments(settings, { schema: life.schema(), log });
  const { deadlineMs } = settings;
  const explains = isOn(settings.explain, settings);
  const routeFor = (viewer: Viewer): Route =>
    createGraphqlRoute({
      server,
      ...(findDocument && { findDocument }),
      createContext: (request) =>
        withinTenure(openRequestContext(request, { viewer, deadlineMs, explains }), life),
      complete: (text, { carried }) => carried.complete(text),
      release: (context) => {
        context.release();
      },
    });
  const graphql = signedInRoute(identity, (viewer) => purposeRoute(routeFor(viewer)));
  const cors = createCors(settings.allowedOrigins);
  const explorer: Routes = isOn(settings.explorer, settings) ? await explorerRoutes() : {};
  let closing = false;
  const readiness = () => ({ ready: !closing, details: { subgraphs: subgraphs.lastOutcomes() } });
  const routes = {
    ...graphRoutes({ graphql, preflight: cors.preflight, hasExplorer: '/explorer' in explorer }),
    ...explorer,
    ...healthRoutes(readiness),
  };
  const { bodyLimitBytes } = settings;
  const compress = createCompress(encodings(settings));
  return {
    handler: createHttpHandler({ routes, bodyLimitBytes, log, headersFor: cors.headersFor, compress }),
    changeSupergraph: life.change,
    supergraphs: life.living,
    beginClosing: () => {
      closing = true;
    },
    close: async () => {
      await server.stop();
      await life.close();
      await subgraphs.close();
    },
  };
}

function openSettledIdentity({ settings, log }: GatewayOptions): Promise<Identity> {
  return openIdentity(settings, (issuer) => {
    log.warn({ issuer }, 'The keys of an issuer could not be read.');
  });
}
