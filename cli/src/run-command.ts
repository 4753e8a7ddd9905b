import { fail } from '@samspill/shared/errors';
import type { CommandContext } from './command.ts';
import { COMMANDS } from './commands.ts';

const WIDEST = Math.max(...Object.keys(COMMANDS).map((name) => name.length));

const OVERVIEW = [
  'Samspill: one graph over the labour service and the county education administrations.',
  '',
  'npm run COMMAND -- [words]        ("npm start" for the first)',
  ...Object.entries(COMMANDS).map(([name, { summary }]) => `  ${name.padEnd(WIDEST)}  ${summary}`),
  '',
  'npm run COMMAND -- --help tells more of one.',
].join('\n');

/** Runs the command that the words name, or prints what there is to run; answers with the exit code. */
export async function runCommand(words: readonly string[], context: CommandContext): Promise<number> {
  const [name, ...rest] = words;
  if (name === undefined || name === '--help' || name === 'help') {
    context.print(OVERVIEW);
    return name === undefined ? 1 : 0;
  }
  const entry = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!entry)
    return fail('USAGE', `There is no command "${name}": choose ${Object.keys(COMMANDS).join(', ')}.`);
  const command = await entry.load();
  if (rest.includes('--help') || rest.includes('-h')) {
    context.print(command.help);
    return 0;
  }
  return command.run(rest, context);
}
