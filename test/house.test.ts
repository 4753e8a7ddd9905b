import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { findBreaches } from './walls/find-breaches.ts';
import { buildHouse, readHouse } from './walls/house.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** A house with one file more than an empty one. */
function breachesOf(files: Readonly<Record<string, string>>): readonly string[] {
  return findBreaches(buildHouse(files));
}

test('every wall of this house stands', async () => {
  const house = await readHouse(ROOT);
  expect([...house.files.keys()]).toContain('test/house.test.ts');
  expect(house.links.length).toBeGreaterThan(100);
  expect(findBreaches(house)).toEqual([]);
});

describe('a breach is named', () => {
  test.each([
    [
      'wall 1',
      'shared/src/a.ts',
      `import { b } from '../../gateway/src/b.ts';`,
      'shared imports nothing of ours',
    ],
    [
      'wall 1',
      'shared/src/a.ts',
      `import type { B } from '@samspill/labour/b';`,
      'shared imports nothing of ours',
    ],
    [
      'wall 2',
      'gateway/src/a.ts',
      `import type { B } from '@samspill/labour/b';`,
      'gateway never imports subgraphs/labour',
    ],
    [
      'wall 2',
      'gateway/src/a.ts',
      `export * from '../../subgraphs/labour/src/b.ts';`,
      'gateway never imports subgraphs/labour',
    ],
    [
      'wall 2',
      'subgraphs/labour/src/a.ts',
      `await import('@samspill/gateway/b');`,
      'subgraphs/labour never imports gateway',
    ],
    ['wall 2', 'cli/src/a.ts', `import '@samspill/gateway/b';`, 'cli never imports gateway'],
    [
      'wall 2',
      'cli/src/a.ts',
      `type B = import('@samspill/labour/b').B;`,
      'cli never imports subgraphs/labour',
    ],
    ['wall 3', 'subgraphs/education/src/a.ts', `import '@samspill/labour/b';`, 'no subgraph imports another'],
    [
      'wall 3',
      'subgraphs/education/src/a.test.ts',
      `import '@samspill/labour/b';`,
      'no subgraph imports another',
    ],
    ['wall 7', 'cli/src/a.ts', `import '../../test/support/b.ts';`, 'nothing imports test/'],
    ['wall 7', 'cli/src/a.ts', `import '../../bench/src/b.ts';`, 'nothing imports bench/'],
    ['wall 7', 'test/supergraph/a.test.ts', `import '../../bench/src/b.ts';`, 'nothing imports bench/'],
    ['wall 7', 'cli/src/a.test.ts', `import '../../test/walls/house.ts';`, 'nothing imports test/'],
  ])('%s in %s: %s', (...[wall, file, code, what]) => {
    const wings = { 'subgraphs/labour/src/b.ts': '', 'subgraphs/labour/src/a.ts': '' };
    const found = breachesOf({ ...wings, [file]: `\n${code}` }).filter((line) => !line.includes('wall 8'));
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(`${file}:2 breaks ${wall}: ${what}`);
  });

  test.each([
    ['schema.ts', './main.ts', 'schema never imports main'],
    ['resolvers/county.ts', '../schema.ts', 'resolvers never imports schema'],
    ['resolvers/county.ts', '../data/county.ts', 'resolvers reach data only through context'],
    ['context.ts', './resolvers/county.ts', 'context never imports resolvers'],
    ['context.ts', './env.ts', 'context never reads the settings itself'],
    ['data/county.ts', '../policies.ts', 'data never imports policies'],
    ['data/county.ts', '../env.ts', 'data never reads the settings itself'],
    ['data/lists/county.ts', '../../resolvers/county.ts', 'data never imports resolvers'],
  ])('wall 4: %s imports %s', (file, specifier, what) => {
    const path = `subgraphs/labour/src/${file}`;
    expect(breachesOf({ [path]: `import { a } from '${specifier}';` })).toEqual([
      `${path}:1 breaks wall 4: ${what}${what.includes('imports') ? ', which stands above it' : ''} – it imports ${specifier}`,
    ]);
  });

  test.each([
    [
      'subgraphs/labour/src/data/lists.ts',
      `import type { A } from '../generated/prisma/client.ts';`,
      'data/db.ts imports the Prisma client',
    ],
    [
      'gateway/src/a.ts',
      `import { PrismaClient } from '@prisma/client';`,
      'data/db.ts imports the Prisma client',
    ],
    ['gateway/src/env.ts', `export const a = process.env['A'];`, 'main.ts reads the environment'],
    ['gateway/src/env.ts', `export const { env } = globalThis.process.env;`, 'main.ts reads the environment'],
    ['gateway/src/env.ts', `import { env } from 'node:process';`, 'main.ts reads the environment'],
    ['shared/src/a.ts', `process.once('SIGTERM', stop);`, 'main.ts handles signals'],
    ['shared/src/a.ts', `process.exit(1);`, 'main.ts handles signals'],
    ['gateway/src/serve.ts', `server.listen(4000);`, 'main.ts listens'],
  ])('wall 5: in %s stands %s', (file, code, what) => {
    const found = breachesOf({ [file]: code });
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(`${file}:1 breaks wall 5: only ${what}`);
  });

  test('wall 6: a circle, also of types, is told once and in full', () => {
    const circle = {
      'shared/src/a.ts': `import { b } from './b.ts';`,
      'shared/src/b.ts': `\nimport type { C } from './c.ts';`,
      'shared/src/c.ts': `export type { A } from './a.ts';`,
      'shared/src/d.ts': `import './a.ts';`,
    };
    expect(breachesOf(circle)).toEqual([
      'shared/src/c.ts:1 breaks wall 6: no import circles – it closes shared/src/a.ts → shared/src/b.ts → shared/src/c.ts → shared/src/a.ts',
    ]);
  });

  test('wall 8: a file, a folder or a script that one wing lacks', () => {
    const manifest = (scripts: object) => JSON.stringify({ name: 'a', scripts });
    const wings = {
      'subgraphs/labour/package.json': manifest({}),
      'subgraphs/labour/src/policies.ts': '',
      'subgraphs/labour/src/data/offices.ts': '',
      'subgraphs/education/package.json': manifest({ build: 'tsc' }),
      'subgraphs/education/src/resolvers/county.ts': '',
    };
    expect(breachesOf(wings)).toEqual([
      'subgraphs/education/package.json:1 breaks wall 8: the wings stay equal – its "scripts" are not those of subgraphs/labour/package.json',
      'subgraphs/education/src/data/:1 breaks wall 8: the wings stay equal – other wings have it',
      'subgraphs/education/src/policies.ts:1 breaks wall 8: the wings stay equal – other wings have it',
      'subgraphs/labour/src/resolvers/:1 breaks wall 8: the wings stay equal – other wings have it',
    ]);
  });

  test('wall 9: a drawer, and a file that grows too long', () => {
    const long = 'export const a = 1;\n';
    expect(
      breachesOf({
        'cli/src/utils.ts': '',
        'cli/src/a.ts': `/** A long one. */\n\n${long.repeat(151)}`,
        'cli/src/a.test.ts': long.repeat(151),
        'cli/src/b.ts': `// Just short enough.\n${long.repeat(150)}`,
      }),
    ).toEqual([
      'cli/src/a.ts:1 breaks size: a file has at most 150 lines – it has 151',
      'cli/src/utils.ts:1 breaks wall 9: a file is named after what it holds – the name says nothing',
    ]);
  });
});

test('what the walls allow is left alone', () => {
  const allowed = {
    'shared/src/http/listen.ts': `import http from 'node:http'; http.createServer().listen(0);`,
    'gateway/src/main.ts': `import { a } from '@samspill/shared/a'; process.on('SIGTERM', a); export const b = process.env;`,
    'subgraphs/labour/src/resolvers/county.ts': `import type { County } from '../data/county.ts'; import type { R } from '../generated/resolvers.ts';`,
    'subgraphs/labour/src/data/db.ts': `import { PrismaClient } from '../generated/prisma/client.ts';`,
    'subgraphs/labour/src/generated/graph.ts': `export type A = 1;`,
    'subgraphs/labour/src/subgraph.test.ts': `import '../../../test/support/open-subgraph.ts'; process.env['A'] = '1';`,
    'bench/src/a.ts': `import '@samspill/gateway/a'; import '@samspill/shared/a';`,
    'test/supergraph/a.test.ts': `import '@samspill/gateway/a'; import '../../subgraphs/labour/src/subgraph.ts';`,
  };
  expect(breachesOf(allowed)).toEqual([]);
});
