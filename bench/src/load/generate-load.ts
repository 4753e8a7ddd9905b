import { connect, type OnReadOpts } from 'node:net';
import { readMessage, type HttpMessage } from '../wire/read-message.ts';

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

const LEAST_MEMORY = 131_072;

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
    let askedAt = 0;
    let waits = false;
    const onread = readAnswers((answer) => {
      waits = false;
      const milliseconds = performance.now() - askedAt;
      if (note(isRight(answer), milliseconds)) ask();
      else socket.end();
    });
    const socket = connect({ port, host: '127.0.0.1', noDelay: true, onread });
    const ask = (): void => {
      askedAt = performance.now();
      waits = true;
      socket.write(nextRequest());
    };
    socket.on('connect', ask);
    socket.on('error', () => undefined);
    socket.on('close', () => {
      if (waits || askedAt === 0) note(false, 0);
      resolve();
    });
  });
}

/** Reads answers into one piece of memory, so that it costs little beside what is measured; nothing comes before it is asked for. */
function readAnswers(hear: (answer: HttpMessage) => void): OnReadOpts {
  let memory = Buffer.allocUnsafe(LEAST_MEMORY);
  let filled = 0;
  let needed = 0;
  return {
    buffer: () => {
      if (filled === memory.length) memory = Buffer.concat([memory], 2 * filled);
      return memory.subarray(filled);
    },
    callback: (count) => {
      filled += count;
      if (filled < needed) return true;
      const found = readMessage(memory.subarray(0, filled));
      needed = typeof found === 'number' ? found : 0;
      if (typeof found === 'number') return true;
      filled = 0;
      hear(found);
      return true;
    },
  };
}
