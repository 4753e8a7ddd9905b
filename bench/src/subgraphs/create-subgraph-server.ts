import { createServer, type Server } from 'node:net';
import { createMessageReader } from '../wire/create-message-reader.ts';
import type { SubgraphName } from '../workload/subgraph-schemas.ts';
import { createSubgraphAnswers } from './create-subgraph-answers.ts';

const FAILED = Buffer.from('HTTP/1.1 500 Internal Server Error\r\ncontent-length: 0\r\n\r\n');

/** A server of one subgraph that costs next to nothing, and tells of each request that it gets. */
export function createSubgraphServer(name: SubgraphName, onRequest: () => void): Server {
  const answerTo = createSubgraphAnswers(name);
  return createServer({ noDelay: true }, (socket) => {
    const send = (bytes: Buffer): void => {
      if (socket.writable) socket.write(bytes);
    };
    const read = createMessageReader(({ body }) => {
      onRequest();
      const answer = answerTo(body.toString('utf8'));
      if (Buffer.isBuffer(answer)) send(answer);
      else void answer.catch(() => FAILED).then(send);
    });
    socket.on('data', read);
    socket.on('error', () => socket.destroy());
  });
}
