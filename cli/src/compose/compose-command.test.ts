import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { SUBGRAPH_NAMES } from '../subgraphs.ts';
import { composeCommand } from './compose-command.ts';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const SCHEMAS = [
  'shared/schema/common.graphql',
  ...SUBGRAPH_NAMES.map((name) => `subgraphs/${name}/schema.graphql`),
];

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'samspill-compose-'));
  for (const path of SCHEMAS) await cp(join(ROOT, path), join(folder, path));
});
afterEach(() => rm(folder, { recursive: true }));

async function compose(...words: readonly string[]) {
  const printed: string[] = [];
  const code = await composeCommand.run(words, {
    root: folder,
    environment: {},
    print: (line) => printed.push(line),
    note: () => undefined,
    readInput: () => Promise.resolve(''),
    onStop: () => undefined,
  });
  return { code, printed };
}

describe('compose', () => {
  test('writes both files, and nothing when they are fresh', async () => {
    expect((await compose()).printed).toEqual([
      'Wrote gateway/supergraph.graphql.',
      'Wrote gateway/api.graphql.',
    ]);
    expect((await compose()).printed).toEqual([]);
  });

  test('--check names what has drifted and writes nothing', async () => {
    await compose();
    const api = join(folder, 'gateway', 'api.graphql');
    await writeFile(api, 'type Query { a: Int }');
    await expect(compose('--check')).rejects.toMatchObject({
      code: 'GENERATED_STALE',
      message: 'gateway/api.graphql no longer agrees with the schemas: run "npm run compose".',
    });
    expect(await readFile(api, 'utf8')).toBe('type Query { a: Int }');
  });

  test('takes schemas and composed files for fresh whose lines end as they do on Windows', async () => {
    await compose();
    for (const path of [...SCHEMAS, 'gateway/supergraph.graphql', 'gateway/api.graphql']) {
      const text = await readFile(join(folder, path), 'utf8');
      await writeFile(join(folder, path), text.replaceAll('\n', '\r\n'));
    }
    expect(await compose('--check')).toEqual({ code: 0, printed: [] });
  });
});
