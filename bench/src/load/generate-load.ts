import { connect, type Socket } from 'node:net';
import { createMessageReader, type HttpMessage } from '../wire/create-message-reader.ts';

export interface LoadOptions {
  readonly port: number;
  readonly connections: number;
  readonly seconds: number;
  readonly nextRequest: () => string;
  /** Whether this is the answer that was asked for. */
  readonly isRight: (answer: HttpMessage) => boolean;
}

/** What came of it: each answer's time in milliseconds, from the shortest on. */
export interface LoadResult {
  readonly seconds: number;
  readonly latencies: readonly number[];
  readonly errors: number;
}

/** Keeps so many connections busy, one request at a time on each, for so long; then waits for the last answers. */
export async function generateLoad(options: LoadOptions): Promise<LoadResult> {
  const latencies: number[] = [];
  let errors = 0;
  const startedAt = performance.now();
  const until = startedAt + options.seconds * 1000;
  const note = (isRight: boolean, milliseconds: number): boolean => {
    if (isRight) latencies.push(milliseconds);
    else errors += 1;
    return performance.now() < until;
  };
  await Promise.all(Array.from({ length: options.connections }, () => keepBusy(options, note)));
  const seconds = (performance.now() - startedAt) / 1000;
  return { seconds, latencies: latencies.sort((one, other) => one - other), errors };
}

/** Asks on one connection until `note` says that it is enough, or the connection is lost. */
function keepBusy(
  { port, nextRequest, isRight }: LoadOptions,
  note: (isRight: boolean, milliseconds: number) => boolean,
): Promise<void> {
  return new Promise((resolve) => {
    const socket: Socket = connect({ port, host: '127.0.0.1', noDelay: true });
    let askedAt = 0;
    let waits = false;
    const ask = (): void => {
      askedAt = performance.now();
      waits = true;
      socket.write(nextRequest());
    };
    const read = createMessageReader((answer) => {
      waits = false;
      const milliseconds = performance.now() - askedAt;
      if (note(isRight(answer), milliseconds)) ask();
      else socket.end();
    });
    socket.on('connect', ask);
    socket.on('data', read);
    socket.on('error', () => undefined);
    socket.on('close', () => {
      if (waits || askedAt === 0) note(false, 0);
      resolve();
    });
  });
}
