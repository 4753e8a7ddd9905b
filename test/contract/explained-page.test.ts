import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { explainCommand } from '../../cli/src/explain/explain-command.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const PAGE = readFileSync(new URL('../../docs/explain.md', import.meta.url), 'utf8').replaceAll('\r', '');

it('docs/explain.md tells what the command says', async () => {
  const [, document = '', variables = '', told] =
    /npm run explain -- (\S+) --variables '(.+)'\n```\n\n```\n([^`]+)\n```/.exec(PAGE) ?? [];
  const printed: string[] = [];
  await explainCommand.run([document, '--variables', variables], {
    root: ROOT,
    environment: {},
    print: (line) => printed.push(line),
    note: () => undefined,
    readInput: () => Promise.resolve(''),
    onStop: () => undefined,
  });
  expect(printed.join('\n')).toBe(told);
});
