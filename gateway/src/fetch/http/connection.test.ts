import type { Socket } from 'node:net';
import { Writable } from 'node:stream';
import { expect, it } from 'vitest';
import type { HttpOutcome } from './answer-reader.ts';
import { Connection } from './connection.ts';

const ANSWER = Buffer.from(
  'HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 2\r\n\r\n{}',
);
const turnIsOver = () => new Promise((resolve) => setImmediate(resolve));

/** A connection over a socket that keeps what is written, and into which bytes can come at any moment. */
function open() {
  const written: string[] = [];
  let onBytes: (count: number, memory: Buffer) => void = () => undefined;
  const socket = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      written.push(chunk.toString());
      done();
    },
  });
  const connection = new Connection({
    openSocket: (listener) => {
      onBytes = listener;
      return socket as unknown as Socket;
    },
    responseLimitBytes: 1_000,
    onRest: () => undefined,
    onGone: () => undefined,
  });
  const heard: HttpOutcome[] = [];
  const ask = (text: string) => {
    connection.send({ text, encoding: 'latin1' }, (outcome) => heard.push(outcome));
  };
  const come = (bytes: Buffer) => {
    onBytes(bytes.length, bytes);
  };
  return { connection, written, heard, ask, come };
}

it('writes a request when the turn is over, and hears its answer', async () => {
  const { written, heard, ask, come } = open();
  ask('question');
  expect(written).toEqual([]);
  await turnIsOver();
  expect(written).toEqual(['question']);
  come(ANSWER);
  expect(heard).toMatchObject([{ kind: 'text', text: '{}' }]);
});

it('does not take what came before a request was written for its answer', async () => {
  const { written, heard, ask, come } = open();
  ask('question');
  come(ANSWER);
  expect(heard).toMatchObject([{ kind: 'lost', reason: 'INVALID_RESPONSE' }]);
  await turnIsOver();
  expect(written).toEqual([]);
});

it('does not write a request that is taken back in the same turn', async () => {
  const { connection, written, heard, ask } = open();
  ask('question');
  connection.cut({ kind: 'lost', reason: 'CANCELLED', cause: null });
  await turnIsOver();
  expect([written, heard]).toMatchObject([[], [{ reason: 'CANCELLED' }]]);
});
