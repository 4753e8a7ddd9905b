import { ApolloGateway, RemoteGraphQLDataSource } from '@apollo/gateway';
import { ApolloServer, type BaseContext } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { createLog } from '@samspill/shared/log';
import { readFile } from 'node:fs/promises';
import type { IncomingHttpHeaders } from 'node:http';

/** All that it hands on of a request, and nothing of what it makes of it. */
const FORWARDED = ['authorization', 'samspill-purpose'];

interface Forwarding extends BaseContext {
  readonly headers?: Readonly<Record<string, string>>;
}

/** A gateway that somebody else has made. */
export interface StockGateway {
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** Starts a stock Apollo Gateway on the committed supergraph; it verifies, limits and hides nothing of its own, and only hands the token and the purpose on. */
export async function openStockGateway(urls: Readonly<Record<string, string>>): Promise<StockGateway> {
  const logger = createLog({ name: 'stock-gateway', level: 'silent' });
  const gateway = new ApolloGateway({
    supergraphSdl: await readFile(new URL('../../gateway/supergraph.graphql', import.meta.url), 'utf8'),
    buildService: ({ name }) =>
      new RemoteGraphQLDataSource<Forwarding>({
        url: urls[name] ?? '',
        willSendRequest: ({ request, context }) => {
          const { headers = {} } = context as Forwarding;
          for (const [header, value] of Object.entries(headers)) {
            request.http?.headers.set(header, value);
          }
        },
      }),
    logger,
  });
  const server = new ApolloServer<Forwarding>({ gateway, logger, stopOnTerminationSignals: false });
  const { url } = await startStandaloneServer(server, {
    listen: { host: '127.0.0.1', port: 0 },
    context: ({ req: { headers } }) => Promise.resolve({ headers: forwarded(headers) }),
  });
  return { url, close: () => server.stop() };
}

function forwarded(headers: IncomingHttpHeaders): Readonly<Record<string, string>> {
  return Object.fromEntries(
    FORWARDED.flatMap((name) => {
      const value = headers[name];
      return typeof value === 'string' ? [[name, value] as const] : [];
    }),
  );
}
