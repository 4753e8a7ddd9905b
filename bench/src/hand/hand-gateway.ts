import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { DEEP } from '../workload/operations.ts';
import { SUBGRAPH_NAMES, type SubgraphName } from '../workload/subgraph-schemas.ts';
import { handAnswer } from './hand-answer.ts';
import { gather, type HandClients } from './hand-fetches.ts';
import { createHandClient } from './hand-client.ts';

/**
 * What a person would write who had only the deep query to answer: seven merged fetches, each key once, its own client,
 * and no GraphQL at all. It is what a gateway's cost is measured against.
 */
export function createHandGateway(ports: Readonly<Record<SubgraphName, number>>): RequestListener {
  const clients = Object.fromEntries(
    SUBGRAPH_NAMES.map((name) => [name, createHandClient(ports[name])]),
  ) as unknown as HandClients;
  return (message, response) => {
    readText(message, (text) => {
      answerTo(text, message.headers.authorization, clients).then(
        (answer) => {
          send(response, 200, answer);
        },
        (fault: unknown) => {
          send(response, 500, JSON.stringify({ errors: [{ message: String(fault) }] }));
        },
      );
    });
  };
}

async function answerTo(
  text: string,
  authorization: string | undefined,
  clients: HandClients,
): Promise<string> {
  const { query, variables } = JSON.parse(text) as {
    readonly query: string;
    readonly variables?: { readonly trace?: unknown };
  };
  if (query !== DEEP.query) throw new Error('This gateway knows the deep query alone.');
  return handAnswer(await gather({ clients, authorization }, variables?.trace));
}

function readText(message: IncomingMessage, onText: (text: string) => void): void {
  const parts: Buffer[] = [];
  message.on('data', (part: Buffer) => parts.push(part));
  message.on('end', () => {
    onText((parts.length === 1 ? parts[0] : Buffer.concat(parts))?.toString('utf8') ?? '');
  });
}

function send(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(text),
  });
  response.end(text);
}
