import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** A program of a few lines that runs in a process of its own. */
export interface RunningCode {
  /** The next line that it prints; null when it has ended. */
  readonly line: () => Promise<string | null>;
  /** Kills it as a power cut would and waits until it is gone. */
  readonly kill: () => Promise<void>;
}

/** Starts a module, given as text, in another process: for what only two processes can show. */
export function startCode(code: string): RunningCode {
  const node = ['--conditions=source', '--import', 'tsx', '--input-type=module', '-e', code];
  const child = spawn(process.execPath, node, { cwd: ROOT, stdio: ['ignore', 'pipe', 'inherit'] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    line: async () => {
      const next = await lines.next();
      return next.done === true ? null : next.value;
    },
    kill: async () => {
      if (child.exitCode !== null) return;
      child.kill('SIGKILL');
      await once(child, 'exit');
    },
  };
}
