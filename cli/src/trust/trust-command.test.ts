import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { trustCommand } from './trust-command.ts';

const B = '# Both.\nquery B { a }\nquery C { a }\n';
const A = 'query A { a }';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'samspill-trust-'));
  await put('gateway/api.graphql', 'type Query { a: Int } type Mutation { a: Int }');
  await put('docs/questions/b.graphql', B);
  await put('docs/questions/deeper/a.graphql', A);
  await put('docs/questions/notes.md', 'Nothing.');
});
afterEach(() => rm(folder, { recursive: true }));

async function put(path: string, text: string) {
  await mkdir(join(folder, path, '..'), { recursive: true });
  await writeFile(join(folder, path), text);
}

async function trust(words: readonly string[], environment = {}) {
  const printed: string[] = [];
  const code = await trustCommand.run(words, {
    root: folder,
    environment,
    print: (line) => printed.push(line),
    note: (line) => printed.push(line),
    readInput: () => Promise.resolve(''),
    onStop: () => undefined,
  });
  return { code, printed };
}

const manifest = async (path = 'gateway/trusted-documents.json') =>
  JSON.parse(await readFile(join(folder, path), 'utf8')) as unknown;

const entry = (name: string, body: string, type = 'query') => ({
  id: createHash('sha256').update(body).digest('hex'),
  name,
  type,
  body,
});

test('the documents of the product make the manifest, and nothing is written when it is fresh', async () => {
  expect(await trust([])).toEqual({ code: 0, printed: ['Wrote gateway/trusted-documents.json.'] });
  expect(await manifest()).toEqual({
    format: 'apollo-persisted-query-manifest',
    version: 1,
    operations: [entry('A', A), entry('B, C', B)],
  });
  expect(await trust([])).toEqual({ code: 0, printed: [] });
  expect(await trust(['--check'])).toEqual({ code: 0, printed: [] });
});

test('--check says that a document has changed, and writes nothing', async () => {
  await trust([]);
  const before = await manifest();
  await put('docs/questions/b.graphql', '{ a }');
  await expect(trust(['--check'])).rejects.toMatchObject({
    code: 'GENERATED_STALE',
    message:
      'gateway/trusted-documents.json no longer agrees with its documents: run "npm run trust" as it was made.',
  });
  expect(await manifest()).toEqual(before);
});

test('files and folders that are named take the place of those, from where the command is called', async () => {
  await put('mine/x.graphql', 'mutation { a }');
  const words = [
    'x.graphql',
    '../docs/questions/deeper',
    '../docs/questions/deeper/a.graphql',
    '--out',
    '../list.json',
  ];
  const { printed } = await trust(words, { INIT_CWD: join(folder, 'mine') });
  expect(printed).toEqual([`Wrote ${join('..', 'list.json')}.`]);
  expect(await manifest('list.json')).toMatchObject({
    operations: [entry('A', A), entry('x.graphql', 'mutation { a }', 'mutation')],
  });
});

test.each([
  ['nowhere', '', 'USAGE', 'There is no file nowhere.'],
  ['gateway', '', 'GRAPHQL_VALIDATION_FAILED', /^gateway.api\.graphql:1 cannot be trusted: /],
  ['x', '', 'GRAPHQL_PARSE_FAILED', /^x:1 cannot be trusted: Syntax Error/],
  ['x', '{ a\n b }', 'GRAPHQL_VALIDATION_FAILED', /^x:2 cannot be trusted: Cannot query field "b"/],
  ['x', 'fragment F on Query { a }', 'GRAPHQL_VALIDATION_FAILED', /^x:1 cannot be trusted: Fragment "F"/],
])('%s with "%s" is refused with %s', async (name, text, ...[code, sentence]) => {
  await put('x', text);
  await expect(trust([name])).rejects.toMatchObject({ code });
  await expect(trust([name])).rejects.toThrow(sentence);
});

test('a folder without documents is refused', async () => {
  await put('empty/notes.md', '');
  await expect(trust(['empty'])).rejects.toThrow('There is no document in empty: they end in .graphql.');
});
