import { PURPOSE_HEADER, type Purpose } from '@samspill/shared/decisions/purpose';
import { fail, type ErrorCode } from '@samspill/shared/errors';
import type { Explanation } from '@samspill/shared/explanation';
import type { Json, JsonObject } from './shape.ts';

/** One question to the graph. */
export interface Question {
  readonly url: string;
  readonly document: string;
  readonly variables: JsonObject;
  readonly operationName?: string | undefined;
  /** Who asks; without one the anonymous viewer does. */
  readonly token?: string | undefined;
  /** What personal data is asked for; without one none of the other sector is given. */
  readonly purpose?: Purpose | undefined;
  /** Whether the graph is asked to explain how it answers. */
  readonly explains?: boolean;
}

/** A fault that the graph reports: what, where in the answer, and its code. */
export interface GraphFault {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions?: { readonly code?: ErrorCode; readonly subgraph?: string };
}

/** What the graph answered, as the GraphQL specification shapes it. */
export interface Answer {
  readonly data?: Json;
  readonly errors?: readonly GraphFault[];
  readonly extensions?: { readonly explain?: Explanation };
}

/** Asks a running graph; GRAPH_UNREACHABLE when none answers there or what answers is not a graph. */
export async function askGraph(question: Question): Promise<Answer> {
  const { url, document, variables, operationName, token, purpose, explains = false } = question;
  const response = await fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/graphql-response+json, application/json;q=0.9',
      ...(explains && { 'samspill-explain': 'yes' }),
      ...(purpose !== undefined && { [PURPOSE_HEADER]: purpose }),
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify({ query: document, variables, operationName }),
  }).catch(() => fail('GRAPH_UNREACHABLE', `No graph answers at ${url}: start one with "npm start".`));
  const answer: unknown = await response.json().catch(() => null);
  if (!isAnswer(answer)) {
    return fail('GRAPH_UNREACHABLE', `What answers at ${url} is not a graph (HTTP ${response.status}).`);
  }
  return answer;
}

function isAnswer(answer: unknown): answer is Answer {
  return typeof answer === 'object' && answer !== null && ('data' in answer || 'errors' in answer);
}
