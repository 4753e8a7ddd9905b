import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { closingLine } from './support/closing-line-reporter.ts';

const VITEST = fileURLToPath(new URL('../node_modules/vitest/vitest.mjs', import.meta.url));
const REPORTER = fileURLToPath(new URL('./support/closing-line-reporter.ts', import.meta.url));

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'samspill-closing-line-'));
});
afterEach(() => rm(folder, { recursive: true }));

/** Runs the files as a suite of its own and answers with the last line and the exit code. */
async function runFiles(files: Readonly<Record<string, string>>) {
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  const words = [
    VITEST,
    'run',
    '--root',
    folder,
    '--globals',
    '--reporter',
    'default',
    '--reporter',
    REPORTER,
  ];
  return new Promise<{ lastLine: string | undefined; failed: boolean }>((resolve) => {
    execFile(process.execPath, words, { cwd: folder }, (error, stdout) => {
      resolve({ lastLine: stdout.trimEnd().split('\n').at(-1), failed: error !== null });
    });
  });
}

describe('the closing line', () => {
  test('names skipped tests only when there are any', () => {
    expect(closingLine({ passed: 3, failed: 0, skipped: 0 })).toBe('3 passed, 0 failed');
    expect(closingLine({ passed: 3, failed: 1, skipped: 2 })).toBe('3 passed, 1 failed, 2 skipped');
  });

  test('stands alone and last after a run that passes', async () => {
    const run = await runFiles({ 'a.test.ts': `test('one', () => {}); test('two', () => {});` });
    expect(run).toEqual({ lastLine: '2 passed, 0 failed', failed: false });
  });

  test('counts a file that does not load, a hook that throws and an error that nobody caught as failures', async () => {
    const run = await runFiles({
      'a.test.ts': `test('one', () => {}); test('two', () => { throw new Error('no'); }); test.skipIf(true)('three', () => {});`,
      'b.test.ts': `import './nothing-here.ts'; test('one', () => {});`,
      'c.test.ts': `describe('a suite', () => { beforeAll(() => { throw new Error('no'); }); test('one', () => {}); });`,
      'd.test.ts': `test('one', async () => { void Promise.reject(new Error('lost')); await new Promise((r) => setTimeout(r)); });`,
    });
    expect(run).toEqual({ lastLine: '2 passed, 4 failed, 2 skipped', failed: true });
  });
});
