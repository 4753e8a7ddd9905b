import { readFileSync } from 'node:fs';
import { compareAnswers } from './compare-answers.ts';
import { drawQuestion } from './draw-question.ts';
import { openGatewayInProcess } from './gateway-in-process.ts';
import { harvestValues } from './known-values.ts';
import { mergeSchemas } from './merged-schema.ts';
import { openData } from './open-data.ts';
import { contextOf, createOracle } from './oracle.ts';
import { readOwnership } from './ownership.ts';
import type { Answer, Answerer, Question } from './question.ts';
import { openClients } from './subgraph-clients.ts';
import { personalTypes, withoutPersonal } from './without-personal.ts';
import type { GraphQLSchema } from 'graphql';

/** Two who answer the same questions over the same data, and where the questions come from. */
export interface Differential {
  /** What clients see, as the oracle executes it. */
  readonly schema: GraphQLSchema;
  /** The question of a seed and a number; with one subgraph down when that is wanted. */
  readonly draw: (seed: number, number: number, isFailing: boolean) => Question;
  readonly oracle: Answerer;
  readonly gateway: Answerer;
  readonly close: () => Promise<void>;
}

const read = (file: string) => readFileSync(new URL(`../../gateway/${file}`, import.meta.url), 'utf8');

/** Opens the data, the oracle and the gateway, all in this process. */
export async function openDifferential(): Promise<Differential> {
  const supergraphSdl = read('supergraph.graphql');
  const personal = personalTypes(supergraphSdl);
  const ownership = readOwnership(supergraphSdl, personal);
  const subgraphs = await openData();
  const schemas = Object.fromEntries(Object.entries(subgraphs).map(([name, { schema }]) => [name, schema]));
  const apiSdl = withoutPersonal(read('api.graphql'), personal);
  const schema = mergeSchemas({ apiSdl, ownership, schemas });
  const known = await harvestValues(schema, contextOf(subgraphs, { viewer: HARVESTER, failing: null }));
  const clients = await openClients(subgraphs);
  const gateway = await openGatewayInProcess(supergraphSdl, clients);
  return {
    schema,
    draw: (seed, number, isFailing) =>
      drawQuestion({ schema, known, canFail: isFailing ? ownership.subgraphs : [] }, seed, number),
    oracle: createOracle(schema, subgraphs),
    gateway: gateway.ask,
    close: async () => {
      await gateway.close();
      await clients.close();
      await Promise.all(Object.values(subgraphs).map(({ close }) => close()));
    },
  };
}

/** Sees most of what there is to be asked for. */
const HARVESTER = 'national-coordinator';

/** What differs between the oracle's and the gateway's answers to a question and to those beside it; nothing when they are the same. */
export async function findDifferences(
  { oracle, gateway }: Pick<Differential, 'oracle' | 'gateway'>,
  question: Question,
): Promise<readonly string[]> {
  const questions = [question.viewer, ...question.beside].map((viewer) => ({ ...question, viewer }));
  const given = await Promise.all(questions.map(gateway));
  const expected = await Promise.all(questions.map(oracle));
  return expected.flatMap((answer, index) => compareAnswers(answer, given[index] ?? NO_ANSWER));
}

const NO_ANSWER: Answer = { data: undefined, errors: [] };
