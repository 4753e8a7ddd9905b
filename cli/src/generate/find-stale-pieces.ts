import { print } from 'graphql';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { readSubgraphDocument } from '../read-subgraph-document.ts';
import { subgraphFolder, type SubgraphFolder } from '../subgraph-folder.ts';
import type { SubgraphName } from '../subgraphs.ts';
import { findRowTypes } from './find-row-types.ts';
import { isFresh, stampPiece, type Piece } from './stamp.ts';
import { prismaVersion, writePrismaClient } from './write-prisma-client.ts';
import { resolverTypesRecipe, writeResolverTypes } from './write-resolver-types.ts';

interface Work {
  readonly piece: Piece;
  readonly make: () => Promise<void>;
}

export interface StalePiece {
  readonly subgraph: SubgraphName;
  readonly piece: string;
  readonly make: () => Promise<void>;
}

/** What of a subgraph's generated code is missing or made of other inputs than those that stand now. */
export async function findStalePieces(
  root: string,
  subgraph: SubgraphName,
  environment: Readonly<Record<string, string | undefined>>,
): Promise<readonly StalePiece[]> {
  const folder = subgraphFolder(root, subgraph);
  const works = [
    ...(existsSync(folder.schema) ? [await resolverTypes(folder)] : []),
    ...(existsSync(folder.prismaSchema) ? [await prismaClient(folder, environment)] : []),
  ];
  const stale: StalePiece[] = [];
  for (const { piece, make } of works) {
    if (await isFresh(folder.generated, piece)) continue;
    const makeAndStamp = async () => {
      await make();
      await stampPiece(folder.generated, piece);
    };
    stale.push({ subgraph, piece: piece.name, make: makeAndStamp });
  }
  return stale;
}

async function resolverTypes(folder: SubgraphFolder): Promise<Work> {
  const document = await readSubgraphDocument(folder);
  const rowTypes = await findRowTypes(folder.data);
  return {
    piece: {
      name: 'resolver types',
      inputs: [print(document), JSON.stringify(rowTypes), await resolverTypesRecipe()],
      outputs: ['graph.ts', 'resolvers.ts'],
    },
    make: () => writeResolverTypes({ document, rowTypes, folder: folder.generated }),
  };
}

async function prismaClient(
  folder: SubgraphFolder,
  environment: Readonly<Record<string, string | undefined>>,
): Promise<Work> {
  const inputs = [await readFile(folder.prismaSchema, 'utf8'), prismaVersion()];
  return {
    piece: { name: 'database client', inputs, outputs: ['prisma/client.ts'] },
    make: () => writePrismaClient(folder, environment),
  };
}
