import { parse } from 'graphql';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeResolverTypes } from './write-resolver-types.ts';

const document = parse(`
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])
  scalar Date
  type Query { counties(asOf: Date): [County!] }
  "A county."
  type County @key(fields: "code") { code: ID! kind: CountyKind since: Date }
  enum CountyKind { NOW THEN }
`);

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'samspill-types-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function write(rowTypes: Readonly<Record<string, string>>) {
  await writeResolverTypes({ document, rowTypes, folder });
  const read = (name: string) => readFile(join(folder, name), 'utf8');
  return { graph: await read('graph.ts'), resolvers: await read('resolvers.ts') };
}

test('the types of the schema import nothing, so that data may use them, and have no enums that outlive the compiler', async () => {
  const { graph } = await write({});
  expect(graph).not.toMatch(/\bimport\b|^export enum/m);
  expect(graph).toMatch(/export type CountyKind =\s*\| 'NOW'\s*\| 'THEN';/);
  expect(graph).toContain('/** A county. */');
  expect(graph).toContain('Date: { input: string; output: string; }');
});

test('a type without a row is taken as the schema has it, so that a stub with its key will do', async () => {
  const { resolvers } = await write({});
  expect(resolvers).toContain('County: ResolverTypeWrapper<Graph.County>;');
  expect(resolvers).toContain('County: Graph.County;');
  expect(resolvers).toContain('__resolveReference?: ReferenceResolver<');
});

test('a type with a row is that row, and a row that no type has is left out', async () => {
  const { resolvers } = await write({
    County: '../data/county.ts#CountyRow',
    Cell: '../data/cell.ts#CellRow',
  });
  expect(resolvers).toContain(`import type { CountyRow } from '../data/county.ts';`);
  expect(resolvers).toContain('County: ResolverTypeWrapper<CountyRow>;');
  expect(resolvers).not.toContain('CellRow');
});
