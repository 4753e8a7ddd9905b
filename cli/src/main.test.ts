import { execFile } from 'node:child_process';
import { cp, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const WORDS = ['--conditions=source', '--import', 'tsx', 'cli/src/main.ts'];

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'samspill-main-'));
});
afterEach(() => rm(folder, { recursive: true }));

/** Runs the commands in a copy of the product, so that it can be spoilt. */
async function runIn(root: string, ...words: readonly string[]) {
  return new Promise<{ readonly code: unknown; readonly said: string }>((resolve) => {
    execFile(process.execPath, [...WORDS, ...words], { cwd: root }, (error, _out, said) => {
      resolve({ code: error?.code ?? 0, said });
    });
  });
}

test('a fault that nobody foresaw is one sentence without a stack, and exit code 1', async () => {
  await cp(join(ROOT, 'cli', 'package.json'), join(folder, 'cli', 'package.json'));
  await cp(join(ROOT, 'cli', 'src'), join(folder, 'cli', 'src'), { recursive: true });
  await symlink(join(ROOT, 'node_modules'), join(folder, 'node_modules'), 'junction');
  const spoilt = `export const COMMANDS = { start: { summary: '', load: () => null.start } };`;
  await writeFile(join(folder, 'cli', 'src', 'commands.ts'), spoilt);
  const { code, said } = await runIn(folder, 'start');
  expect(said).toMatch(/^The program stopped because of a fault in it \(TypeError: [^\n]*\)\.\n$/);
  expect(code).toBe(1);
});
