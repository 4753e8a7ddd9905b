import { readFile } from 'node:fs/promises';
import {
  ApolloGateway,
  RemoteGraphQLDataSource,
  type GraphQLDataSourceProcessOptions,
} from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';

interface Context {
  readonly authorization?: string | undefined;
}

/** Hands the caller's authorization on, as Apollo's documentation shows it. */
class ForwardingSource extends RemoteGraphQLDataSource<Context> {
  override willSendRequest({ request, context }: GraphQLDataSourceProcessOptions<Context>): void {
    const { authorization } = context as Context;
    if (authorization !== undefined) request.http?.headers.set('authorization', authorization);
  }
}

/** Apollo's own gateway with nothing of ours: port and supergraph are its words. */
const [port, supergraphFile = ''] = process.argv.slice(2);
const server = new ApolloServer<Context>({
  gateway: new ApolloGateway({
    supergraphSdl: await readFile(supergraphFile, 'utf8'),
    buildService: ({ url }: { readonly url?: string }) => new ForwardingSource({ url: url ?? '' }),
  }),
});
await startStandaloneServer(server, {
  listen: { port: Number(port), host: '127.0.0.1' },
  context: ({ req }) => Promise.resolve({ authorization: req.headers.authorization }),
});
