import { connect, type Socket } from 'node:net';
import { createMessageReader } from '../wire/create-message-reader.ts';

interface Waiting {
  readonly resolve: (body: Buffer) => void;
  readonly reject: (fault: Error) => void;
}

interface Connection {
  readonly socket: Socket;
  waiting: Waiting | null;
}

/** Asks one subgraph over connections that are kept: one request at a time on each, and no more of them than are needed. */
export interface HandClient {
  readonly ask: (body: string, authorization: string | undefined) => Promise<unknown>;
}

/** The least that a client of HTTP/1.1 can be: no proxy, no redirect, no deadline, and answers of a known length. */
export function createHandClient(port: number): HandClient {
  const idle: Connection[] = [];
  const path = `POST /graphql HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\ncontent-type: application/json\r\n`;
  return {
    ask: async (body, authorization) => {
      const connection = idle.pop() ?? openConnection(port, idle);
      const told = authorization === undefined ? '' : `authorization: ${authorization}\r\n`;
      const length = Buffer.byteLength(body);
      const bytes = await new Promise<Buffer>((resolve, reject) => {
        connection.waiting = { resolve, reject };
        connection.socket.write(`${path}${told}content-length: ${length}\r\n\r\n${body}`);
      });
      return JSON.parse(bytes.toString('utf8')) as unknown;
    },
  };
}

function openConnection(port: number, idle: Connection[]): Connection {
  const socket = connect({ port, host: '127.0.0.1', noDelay: true });
  const connection: Connection = { socket, waiting: null };
  const read = createMessageReader(({ head, body }) => {
    const { waiting } = connection;
    connection.waiting = null;
    idle.push(connection);
    if (head.startsWith('HTTP/1.1 200 ')) waiting?.resolve(body);
    else waiting?.reject(new Error(head.split('\r\n')[0]));
  });
  const lose = (): void => {
    connection.waiting?.reject(new Error('A subgraph closed the connection.'));
    const place = idle.indexOf(connection);
    if (place >= 0) idle.splice(place, 1);
  };
  socket.on('data', read);
  socket.on('error', lose);
  socket.on('close', lose);
  return connection;
}
