import { faultSentence } from '@samspill/shared/program/fault-sentence';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import type { CommandContext } from './command.ts';
import { runCommand } from './run-command.ts';
import { whenParentIsLost } from './start/when-parent-is-lost.ts';

const context: CommandContext = {
  root: fileURLToPath(new URL('../..', import.meta.url)),
  environment: process.env,
  print: (line) => process.stdout.write(`${line}\n`),
  note: (line) => process.stderr.write(`${line}\n`),
  readInput: () => text(process.stdin),
  onStop: (callback) => {
    process.on('SIGINT', callback);
    process.on('SIGTERM', callback);
    if (process.env['npm_lifecycle_event']) whenParentIsLost(() => process.ppid, callback);
  },
};

try {
  process.exitCode = await runCommand(process.argv.slice(2), context);
} catch (error) {
  context.note(faultSentence(error));
  process.exitCode = 1;
}
