import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { trustCommand } from '../../cli/src/trust/trust-command.ts';
import { questionFiles } from '../support/read-questions.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const MANIFEST = new URL('../../gateway/trusted-documents.json', import.meta.url);

it('the manifest of trusted documents is that of the questions, to the letter', async () => {
  const context = {
    root: ROOT,
    environment: {},
    print: () => undefined,
    note: () => undefined,
    readInput: () => Promise.resolve(''),
    onStop: () => undefined,
  };
  expect(await trustCommand.run(['--check'], context)).toBe(0);
  const { operations } = JSON.parse(readFileSync(MANIFEST, 'utf8')) as {
    readonly operations: readonly unknown[];
  };
  expect(operations).toHaveLength(questionFiles().length);
});
