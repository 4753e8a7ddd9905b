import { fail } from '@samspill/shared/errors';
import { concatAST, GraphQLError, parse, Source, type DocumentNode } from 'graphql';
import { readFile } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import type { SubgraphFolder } from './subgraph-folder.ts';

/** A subgraph's whole schema: its own and the value types that all share. A fault names the file, the line and what is wrong. */
export async function readSubgraphDocument(folder: SubgraphFolder): Promise<DocumentNode> {
  return concatAST(await Promise.all([folder.schema, folder.commonSchema].map(parseFile)));
}

async function parseFile(path: string): Promise<DocumentNode> {
  const name = `${basename(dirname(path))}/${basename(path)}`;
  const text = await readFile(path, 'utf8').catch(() => fail('COMPOSITION_FAILED', `${name} is missing.`));
  try {
    return parse(new Source(text, name));
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    const line = error.locations?.[0]?.line ?? 1;
    return fail('COMPOSITION_FAILED', `${name}:${line} is not GraphQL: ${error.message}`);
  }
}
