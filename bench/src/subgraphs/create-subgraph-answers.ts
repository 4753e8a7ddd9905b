import { buildSubgraphSchema } from '@apollo/subgraph';
import { graphql, parse, type GraphQLSchema } from 'graphql';
import { entityOf, rootFields, shippingEstimate, type Representation } from '../workload/object-graph.ts';
import { SUBGRAPH_SCHEMAS, type SubgraphName } from '../workload/subgraph-schemas.ts';
import { withoutTrace } from '../workload/trace.ts';

/**
 * Answers requests to one subgraph with whole HTTP answers, as bytes. A question that was never asked is executed by
 * graphql-js, whatever its shape; from then on its answer is looked up by the text of the request.
 */
export function createSubgraphAnswers(name: SubgraphName): (body: string) => Buffer | Promise<Buffer> {
  const schema = schemaOf(name);
  const known = new Map<string, Buffer>();
  return (body) => {
    const question = withoutTrace(body);
    return (
      known.get(question) ?? answerOf(schema, question).then((bytes) => remember(known, question, bytes))
    );
  };
}

function remember(known: Map<string, Buffer>, question: string, bytes: Buffer): Buffer {
  known.set(question, bytes);
  return bytes;
}

async function answerOf(schema: GraphQLSchema, body: string): Promise<Buffer> {
  const { query, variables, operationName } = JSON.parse(body) as {
    readonly query: string;
    readonly variables?: Readonly<Record<string, unknown>> | null;
    readonly operationName?: string | null;
  };
  const result = await graphql({
    schema,
    source: query,
    variableValues: variables ?? {},
    operationName: operationName ?? null,
    rootValue: rootFields,
  });
  const bytes = Buffer.from(JSON.stringify(result));
  const head = `HTTP/1.1 200 OK\r\ncontent-type: application/json; charset=utf-8\r\ncontent-length: ${bytes.length}\r\n\r\n`;
  return Buffer.concat([Buffer.from(head), bytes]);
}

/** In inventory a product knows its price and weight only from whoever asks. */
function schemaOf(name: SubgraphName): GraphQLSchema {
  const reference = (type: keyof typeof entityOf) => ({ __resolveReference: entityOf[type] });
  const Product =
    name === 'inventory'
      ? {
          __resolveReference: (asked: Representation) => ({
            ...entityOf.Product(asked),
            shippingEstimate: shippingEstimate(asked['price'], asked['weight']),
          }),
        }
      : reference('Product');
  const all = { User: reference('User'), Review: reference('Review'), Product };
  const typeDefs = parse(SUBGRAPH_SCHEMAS[name]);
  const resolvers = Object.entries(all).filter(([type]) => SUBGRAPH_SCHEMAS[name].includes(`type ${type} `));
  return buildSubgraphSchema({ typeDefs, resolvers: Object.fromEntries(resolvers) });
}
