import { buildSubgraphSchema } from '@apollo/subgraph';
import { execute, getOperationAST, GraphQLError, parse, validate, type GraphQLSchema } from 'graphql';
import type { Fault, HonestAnswer, SubgraphSource } from './conformance-case.ts';

/** What a subgraph is sent. */
export interface SubgraphQuestion {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
}

/** A subgraph in this process. */
export interface CaseSubgraph {
  /** Its answer as text, or null when it cannot be reached. */
  readonly ask: (question: SubgraphQuestion) => Promise<string | null>;
  /** What it was asked that its schema does not allow: each is a failure of the engine, whatever came of it. */
  readonly invalid: readonly string[];
  /** The operations that it was sent, in order. */
  readonly sent: readonly string[];
}

/** Opens a subgraph that executes nothing that it has not validated. */
export function openCaseSubgraph(source: SubgraphSource, fault?: Fault): CaseSubgraph {
  const schema = buildSubgraphSchema([
    { typeDefs: parse(source.sdl), resolvers: source.resolvers() as never },
  ]);
  const invalid: string[] = [];
  const sent: string[] = [];
  const ask = async (question: SubgraphQuestion): Promise<string | null> => {
    sent.push(question.query);
    if (fault === 'down') return null;
    const answer = await answerTo(question, schema, invalid);
    return JSON.stringify(fault && isHonest(answer) ? fault(answer, question.query) : answer);
  };
  return { ask, invalid, sent };
}

function isHonest(answer: object): answer is HonestAnswer {
  return 'data' in answer && answer.data !== null;
}

async function answerTo(
  { query, variables }: SubgraphQuestion,
  schema: GraphQLSchema,
  invalid: string[],
): Promise<object> {
  const refuse = (errors: readonly GraphQLError[]): object => {
    invalid.push(`${query}: ${errors.map(({ message }) => message).join(' ')}`);
    return { errors };
  };
  try {
    const document = parse(query);
    const errors = validate(schema, document);
    if (errors.length > 0 || !getOperationAST(document)) return refuse(errors);
    const answer = await execute({ schema, document, variableValues: variables });
    return 'data' in answer ? answer : refuse(answer.errors ?? []);
  } catch (fault) {
    return refuse([new GraphQLError(String(fault))]);
  }
}
