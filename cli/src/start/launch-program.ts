import { fork, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';

/** Longer than a program gives itself to end. */
const GRACE_MS = 20_000;

/** How one program is started: its file, the words after it, and all that it is told. */
export interface ProgramPlan {
  readonly name: string;
  readonly file: string;
  readonly words: readonly string[];
  /** Words for Node itself, such as `--import tsx`. */
  readonly nodeWords: readonly string[];
  readonly folder: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** A program that runs: when it is ready and where, when it has ended and how, and two ways to end it. */
export interface Program {
  readonly name: string;
  /** The address that it answers on; never settles when it ends before it is ready. */
  readonly ready: Promise<string>;
  /** How it ended, in words that follow its name: `ended with code 1`. */
  readonly ended: Promise<string>;
  readonly stop: () => void;
  readonly kill: () => void;
}

/**
 * Starts a program and passes each line that it says on, with its name before it. It stands in a process group of
 * its own, so that Ctrl-C reaches it only through us; when we die, even by SIGKILL, its channel closes and it ends.
 */
export function launchProgram(plan: ProgramPlan, note: (line: string) => void): Program {
  const child = fork(plan.file, [...plan.words], {
    cwd: plan.folder,
    env: { ...plan.environment },
    execPath: process.execPath,
    execArgv: [...plan.nodeWords],
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  for (const stream of [child.stdout, child.stderr]) {
    if (!stream) continue;
    createInterface({ input: stream }).on('line', (line) => {
      note(`${plan.name}: ${line}`);
    });
  }
  return {
    name: plan.name,
    ready: readyOf(child),
    ended: endOf(child),
    stop: () => {
      child.kill('SIGTERM');
      const cutOff = setTimeout(() => child.kill('SIGKILL'), GRACE_MS);
      child.once('close', () => {
        clearTimeout(cutOff);
      });
    },
    kill: () => child.kill('SIGKILL'),
  };
}

function readyOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    child.on('message', (message) => {
      if (isReady(message)) resolve(message.url);
    });
  });
}

function isReady(message: unknown): message is { readonly ready: true; readonly url: string } {
  return typeof message === 'object' && message !== null && 'ready' in message && 'url' in message;
}

/** Waits for `close`, not `exit`: by then the last line that the program said has been passed on. */
function endOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    child.on('error', (error) => {
      resolve(`could not be started (${error.message})`);
    });
    child.on('close', (code, signal) => {
      resolve(code === null ? `was ended by ${signal ?? 'a signal'}` : `ended with code ${code}`);
    });
  });
}
