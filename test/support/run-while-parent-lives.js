/**
 * Runs a program until it ends or until whoever started this one closes our standard input, which the operating system
 * does for a process that is killed. Then it stops the program at once and removes its folder: nothing stays behind.
 * Arguments: a JSON object {folder, program, args, uid?, gid?}.
 */
import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import process from 'node:process';

const { folder, program, args, uid, gid } = JSON.parse(process.argv[2]);
const child = spawn(program, args, { cwd: folder, uid, gid, stdio: ['ignore', 'ignore', 'inherit'] });
const stop = () => child.kill('SIGQUIT');
const end = (code) => {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 20 });
  process.exit(code ?? 0);
};

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop);
process.stdin.on('end', stop).on('error', stop).resume();
process.stderr.on('error', () => undefined);
child.on('error', () => end(1)).on('exit', end);
