import { codegen } from '@graphql-codegen/core';
import * as typescript from '@graphql-codegen/typescript';
import * as typescriptResolvers from '@graphql-codegen/typescript-resolvers';
import { buildASTSchema, type DocumentNode } from 'graphql';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const HEADER = '/* Made by "npm run generate". Change the schema, not this file. */\n/* eslint-disable */\n';
const TEXT = { input: 'string', output: 'string' };

const CONFIG = {
  federation: true,
  disableFederationDirectiveAndScalarInjection: true,
  enumsAsTypes: true,
  immutableTypes: true,
  useTypeImports: true,
  makeResolverTypeCallable: true,
  strictScalars: true,
  scalars: { ID: TEXT, Date: TEXT },
};

export interface ResolverTypesInput {
  readonly document: DocumentNode;
  /** `{County: '../data/county-row.ts#CountyRow'}`: what resolvers of a type get as parent. */
  readonly rowTypes: Readonly<Record<string, string>>;
  readonly folder: string;
}

/**
 * Writes `graph.ts` (the schema's types and enums; it imports nothing, so data may use it) and
 * `resolvers.ts` (what each resolver is given and must give).
 */
export async function writeResolverTypes(input: ResolverTypesInput): Promise<void> {
  const schemaAst = buildASTSchema(input.document, { assumeValidSDL: true });
  const mappers = Object.fromEntries(
    Object.entries(input.rowTypes).filter(([type]) => schemaAst.getType(type) !== undefined),
  );
  const run = (filename: string, plugin: typeof typescript | typeof typescriptResolvers, config: object) =>
    codegen({
      filename,
      schema: input.document,
      schemaAst,
      documents: [],
      config: { ...CONFIG, ...config },
      plugins: [{ plugin: {} }],
      pluginMap: { plugin },
    });
  const graph = await run('graph.ts', typescript, {});
  const resolvers = await run('resolvers.ts', typescriptResolvers, {
    mappers,
    namespacedImportName: 'Graph',
    contextType: '../context.ts#Context',
  });
  await mkdir(input.folder, { recursive: true });
  await writeFile(join(input.folder, 'graph.ts'), HEADER + graph);
  await writeFile(join(input.folder, 'resolvers.ts'), HEADER + importGraph(resolvers));
}

/** The plugin writes `Graph.County` but leaves the import to its caller, and forgets the prefix in the map of federated types. */
function importGraph(code: string): string {
  const federationTypes = /export type FederationTypes = \{[^}]*\}/;
  const prefixed = code.replace(federationTypes, (block) => block.replace(/: (\w+);/g, ': Graph.$1;'));
  return `import type * as Graph from './graph.ts';\n${prefixed}`;
}
