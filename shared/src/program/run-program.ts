import { SamspillError } from '../errors.ts';
import { faultSentence } from './fault-sentence.ts';

/** What a program is while it runs: where it answers, and how it ends. */
export interface RunningProgram {
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** The part of Node's `process` that a program is run by; `main.ts` hands it in. */
export interface ProgramHost {
  readonly send?: ((message: unknown) => unknown) | undefined;
  /** False when the channel to the parent has closed, undefined when there never was one. */
  readonly connected?: boolean | undefined;
  readonly stderr: { readonly write: (text: string) => unknown };
  readonly on: (event: StopEvent, listener: () => void) => unknown;
  readonly off: (event: StopEvent, listener: () => void) => unknown;
  readonly exit: (code: number) => unknown;
}

type StopEvent = (typeof STOP_EVENTS)[number];

const STOP_EVENTS = ['SIGTERM', 'SIGINT', 'disconnect'] as const;

/** How long a program may take to end after it was told to. */
const GRACE_MS = 15_000;

/**
 * Runs a program to its end. It serves until a signal or until the channel to its parent closes, then ends
 * gracefully with code 0; a program that gives nothing back has done its work. A fault is one sentence and code 1.
 */
export async function runProgram(
  host: ProgramHost,
  start: () => Promise<RunningProgram | undefined>,
): Promise<void> {
  const stop = stopOf(host);
  try {
    const program = await untilGrace(start(), stop.asked);
    if (program) await serve(host, program, stop.asked);
    stop.forget();
    host.exit(0);
  } catch (fault) {
    stop.forget();
    host.stderr.write(`${faultSentence(fault)}\n`);
    host.exit(1);
  }
}

async function serve(host: ProgramHost, program: RunningProgram, asked: Promise<void>): Promise<void> {
  if (host.connected !== false) host.send?.({ ready: true, url: program.url });
  await asked;
  await untilGrace(program.close(), asked);
}

function stopOf(host: ProgramHost): { readonly asked: Promise<void>; readonly forget: () => void } {
  const { promise, resolve } = withResolvers();
  for (const event of STOP_EVENTS) host.on(event, resolve);
  // A parent that died while this program was being read has closed the channel before anyone could hear it.
  if (host.connected === false) resolve();
  const forget = () => {
    for (const event of STOP_EVENTS) host.off(event, resolve);
  };
  return { asked: promise, forget };
}

function withResolvers(): { readonly promise: Promise<void>; readonly resolve: () => void } {
  let resolve = (): void => undefined;
  const promise = new Promise<void>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}

/** Waits for the work, but after a stop was asked for no longer than the grace. */
async function untilGrace<T>(work: Promise<T>, asked: Promise<void>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const overdue = new Promise<never>((_, reject) => {
    void asked.then(() => {
      timer = setTimeout(() => {
        reject(
          new SamspillError('INTERNAL_SERVER_ERROR', 'The program did not end in time and was cut off.'),
        );
      }, GRACE_MS);
      timer.unref();
    });
  });
  return Promise.race([work, overdue]).finally(() => {
    clearTimeout(timer);
  });
}
