import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { fail } from '@samspill/shared/errors';

/** How a program of the benchmark is started. */
export interface ProgramPlan {
  readonly name: string;
  readonly command: string;
  readonly words: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  readonly folder: string;
  /** The core that it may run on; null for all. */
  readonly core: number | null;
}

export interface Program {
  readonly id: number;
  readonly name: string;
  /** How it ended with the last that it said; null while it runs. */
  readonly ending: () => string | null;
  /** Hands it a line and waits for the next that it says. */
  readonly ask: (line: string) => Promise<string>;
}

/** All that the benchmark has started, and how to end it. */
export interface Programs {
  readonly start: (plan: ProgramPlan) => Program;
  readonly stopAll: () => void;
}

const KEPT_CHARACTERS = 2000;

export function createPrograms(): Programs {
  const children: ChildProcessWithoutNullStreams[] = [];
  return {
    start: (plan) => {
      const [command = '', ...words] = [...pinning(plan.core), plan.command, ...plan.words];
      const child = spawn(command, words, { env: plan.environment, cwd: plan.folder });
      children.push(child);
      return programOf(child, plan.name);
    },
    stopAll: () => {
      for (const child of children) child.kill('SIGKILL');
    },
  };
}

function pinning(core: number | null): readonly string[] {
  return core === null ? [] : ['taskset', '-c', String(core)];
}

function programOf(child: ChildProcessWithoutNullStreams, name: string): Program {
  let said = '';
  let ending: string | null = null;
  let heard: ((line: string) => void) | null = null;
  const hear = (text: Buffer): void => {
    said = (said + text.toString('utf8')).slice(-KEPT_CHARACTERS);
    const line = text.toString('utf8').split('\n')[0];
    if (line !== undefined) heard?.(line);
  };
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  child.stdin.on('error', () => undefined);
  child.on('error', (fault) => (ending = fault.message));
  child.on('exit', (code, signal) => (ending = `it ended with ${code ?? signal ?? '?'}\n${said}`));
  return {
    id: child.pid ?? fail('PROGRAM_ENDED', `${name} could not be started.`),
    name,
    ending: () => ending,
    ask: (line) =>
      new Promise((resolve) => {
        heard = resolve;
        child.stdin.write(`${line}\n`);
      }),
  };
}
