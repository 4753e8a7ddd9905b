import { pino, stdSerializers, type DestinationStream, type Logger } from 'pino';
import { withoutPasswords } from './env.ts';
import { withoutNumbers } from './without-numbers.ts';

/** Where a program writes what happened: JSON lines, one per event. */
export type Log = Logger;

export interface LogOptions {
  /** The program that speaks. */
  readonly name: string;
  readonly level: string;
  /** Where the lines go; standard output unless a test listens. */
  readonly destination?: DestinationStream;
}

/** What may stand in an event but never in a line: secrets, and the variables of a request, which may be personal data. */
const HIDDEN = ['authorization', 'cookie', 'password', 'token', 'variables', 'databaseUrl'];

/** Opens a log that takes passwords and identity numbers out of faults and hides the fields of `HIDDEN` on the first two levels. */
export function createLog({ name, level, destination }: LogOptions): Log {
  const options = {
    name,
    level,
    base: {},
    redact: { paths: HIDDEN.flatMap((field) => [field, `*.${field}`]), censor: '***' },
    serializers: { err: describeFault },
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
    formatters: { level: (label: string) => ({ level: label }) },
  };
  return destination ? pino(options, destination) : pino(options);
}

interface Fault {
  readonly type: string;
  readonly message: string;
  readonly stack: string;
  readonly cause?: Fault;
}

function describeFault(fault: unknown): unknown {
  if (!(fault instanceof Error)) return typeof fault === 'string' ? harmless(fault) : fault;
  return describeError(fault, 0);
}

function describeError(error: Error, depth: number): Fault {
  const { type } = stdSerializers.err(error);
  const plain = {
    type,
    message: harmless(error.message),
    stack: harmless(error.stack ?? ''),
  };
  return error.cause instanceof Error && depth < 4
    ? { ...plain, cause: describeError(error.cause, depth + 1) }
    : plain;
}

function harmless(text: string): string {
  return withoutNumbers(withoutPasswords(text));
}
