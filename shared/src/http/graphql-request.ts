import { fail } from '../errors.ts';
import type { HttpRequest } from './route.ts';

/** What a GraphQL request over HTTP asks, by POST or GET, before anything of it is checked. */
export interface GraphqlRequest {
  /** Undefined for GET. */
  readonly body: unknown;
  /** From the question mark on; what a GET request asks stands here. */
  readonly search: string;
}

/** The parts of a request, each of whatever kind it was given as. */
export interface AskedParts {
  readonly query: unknown;
  readonly documentId: unknown;
  readonly variables: unknown;
  readonly extensions: unknown;
}

/** Reads a request; one whose body is not JSON is a BAD_REQUEST. */
export async function readGraphqlRequest(request: HttpRequest): Promise<GraphqlRequest> {
  const body = request.method === 'POST' ? parsed(await request.readBody()) : undefined;
  return { body, search: request.search };
}

/** The parts of a request; a part that is no JSON where it should be is left as its text, for the server to refuse. */
export function partsOf({ body, search }: GraphqlRequest): AskedParts {
  if (body !== undefined) {
    const { query, documentId, variables, extensions } = isRecord(body) ? body : {};
    return { query, documentId, variables, extensions };
  }
  const asked = new URLSearchParams(search);
  return {
    query: asked.get('query') ?? undefined,
    documentId: asked.get('documentId') ?? undefined,
    variables: jsonOrText(asked.get('variables')),
    extensions: jsonOrText(asked.get('extensions')),
  };
}

/** The same request with its document in full, and no word of how it was named. */
export function withDocument(request: GraphqlRequest, document: string): GraphqlRequest {
  const { body, search } = request;
  const extensions = withoutName(partsOf(request).extensions);
  if (isRecord(body)) return { body: { ...body, query: document, extensions }, search };
  const asked = new URLSearchParams(search);
  asked.set('query', document);
  asked.delete('extensions');
  if (isRecord(extensions)) asked.set('extensions', JSON.stringify(extensions));
  return { body, search: `?${asked.toString()}` };
}

/** Whether a value is what JSON calls an object. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function withoutName(extensions: unknown): unknown {
  if (!isRecord(extensions)) return null;
  return Object.fromEntries(Object.entries(extensions).filter(([name]) => name !== 'persistedQuery'));
}

function parsed(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    return fail('BAD_REQUEST', 'The request body is not JSON.');
  }
}

function jsonOrText(text: string | null): unknown {
  if (text === null) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
