import { expect, test } from 'vitest';
import { COMMANDS } from './commands.ts';
import { runCommand } from './run-command.ts';

async function run(...words: readonly string[]) {
  const printed: string[] = [];
  const code = await runCommand(words, {
    root: '/nowhere',
    environment: {},
    print: (line) => printed.push(line),
    note: (line) => printed.push(line),
    readInput: () => Promise.resolve(''),
    onStop: () => undefined,
  });
  return { code, printed: printed.join('\n') };
}

test('without a command, what there is to run is printed', async () => {
  const { code, printed } = await run();
  expect(code).toBe(1);
  for (const name of Object.keys(COMMANDS)) expect(printed).toContain(`  ${name}`);
  expect((await run('--help')).code).toBe(0);
});

test.each(Object.keys(COMMANDS))('%s explains itself', async (name) => {
  const { code, printed } = await run(name, '--help');
  expect(code).toBe(0);
  expect(printed).toMatch(new RegExp(`^npm (run )?${name}\\b`));
});

test('an unknown command is one sentence with those that are known', async () => {
  const sentence =
    'There is no command "stat": choose start, ask, explain, token, seed, reset, audit, generate, compose, reference, trust, migration.';
  await expect(run('stat')).rejects.toMatchObject({ message: sentence, code: 'USAGE' });
  await expect(run('constructor')).rejects.toMatchObject({ code: 'USAGE' });
});

test.each(['generate', 'compose', 'reference', 'trust', 'start', 'reset'])(
  '%s refuses an option that it does not know',
  async (name) => {
    await expect(run(name, '--chek')).rejects.toMatchObject({ code: 'USAGE' });
  },
);

test('migration refuses a subgraph or a name that cannot be', async () => {
  await expect(run('migration', 'nav', 'a')).rejects.toThrow(
    'Name a subgraph first: education, labour, agreements.',
  );
  await expect(run('migration', 'labour', '../a')).rejects.toThrow(/^Name the migration in one word/);
});
