import { createHttpHandler } from '@samspill/shared/http/create-http-handler';
import { listen, type Listening } from '@samspill/shared/http/listen';
import type { Route } from '@samspill/shared/http/route';
import { createLog } from '@samspill/shared/log';
import { buildSchema, executeSync, parse, type DocumentNode } from 'graphql';

/** Everything that either edition asks of either subgraph. */
const SCHEMA = buildSchema(`
  scalar _Any
  union _Entity = Thing
  type Thing { id: ID! colour: String! shape: String! even: Int odd: Int }
  type Query { things(asked: Int): [Thing!]! _entities(representations: [_Any!]!): [_Entity]! }
`);

export const THING_IDS = ['one', 'two', 'three'] as const;

/** Opens a subgraph over HTTP that costs next to nothing and gives its own name for every text. */
export function openEditionSubgraph(name: string): Promise<Listening> {
  const thing = (id: string) => ({ __typename: 'Thing', id, colour: name, shape: name });
  const rootValue = {
    things: () => THING_IDS.map(thing),
    _entities: ({ representations }: { representations: readonly { id: string }[] }) =>
      representations.map(({ id }) => thing(id)),
  };
  const documents = new Map<string, DocumentNode>();
  const documentOf = (query: string): DocumentNode => {
    const document = documents.get(query) ?? parse(query);
    documents.set(query, document);
    return document;
  };
  const answer: Route = async (request) => {
    const body = JSON.parse((await request.readBody()).toString()) as { query: string; variables?: object };
    const variableValues = { ...body.variables };
    const result = executeSync({
      schema: SCHEMA,
      document: documentOf(body.query),
      rootValue,
      variableValues,
    });
    return { status: 200, headers: { 'content-type': 'application/json' }, body: JSON.stringify(result) };
  };
  const log = createLog({ name, level: 'silent' });
  const handler = createHttpHandler({
    routes: { '/graphql': { POST: answer } },
    bodyLimitBytes: 100_000,
    log,
  });
  return listen({ handler, host: '127.0.0.1', port: 0 });
}
