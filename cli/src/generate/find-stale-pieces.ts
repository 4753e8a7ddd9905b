import { fail } from '@samspill/shared/errors';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readSubgraphDocument } from '../read-subgraph-document.ts';
import { subgraphFolder, type SubgraphFolder } from '../subgraph-folder.ts';
import type { SubgraphName } from '../subgraphs.ts';
import { findRowTypes } from './find-row-types.ts';
import { isFresh, stampPiece, type Piece } from './stamp.ts';

type Environment = Readonly<Record<string, string | undefined>>;

interface Work {
  readonly piece: Piece;
  readonly make: () => Promise<void>;
}

/** A generated piece that is missing or made of other inputs than those that stand now, and how it is made anew. */
export interface StalePiece {
  readonly subgraph: SubgraphName;
  readonly piece: string;
  readonly make: () => Promise<void>;
}

const require = createRequire(import.meta.url);

/** What of a subgraph's generated code is stale. Nothing that takes time is loaded unless there is something to make. */
export async function findStalePieces(
  root: string,
  subgraph: SubgraphName,
  environment: Environment,
): Promise<readonly StalePiece[]> {
  const folder = subgraphFolder(root, subgraph);
  const stale: StalePiece[] = [];
  for (const { piece, make } of [await resolverTypes(folder), await databaseClient(folder, environment)]) {
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
  const rowTypes = await findRowTypes(folder.data);
  const inputs = [
    await readSource(folder.commonSchema),
    await readSource(folder.schema),
    JSON.stringify(rowTypes),
    versionOf('@graphql-codegen/typescript-resolvers'),
    await readSource(fileURLToPath(new URL('write-resolver-types.ts', import.meta.url))),
  ];
  return {
    piece: { name: 'resolver types', inputs, outputs: ['graph.ts', 'resolvers.ts'] },
    make: async () => {
      const { writeResolverTypes } = await import('./write-resolver-types.ts');
      const document = await readSubgraphDocument(folder);
      await writeResolverTypes({ document, rowTypes, folder: folder.generated });
    },
  };
}

async function databaseClient(folder: SubgraphFolder, environment: Environment): Promise<Work> {
  const inputs = [await readSource(folder.prismaSchema), versionOf('prisma')];
  return {
    piece: { name: 'database client', inputs, outputs: ['prisma/client.ts'] },
    make: async () => {
      const { writePrismaClient } = await import('./write-prisma-client.ts');
      await writePrismaClient(folder, environment);
    },
  };
}

function readSource(path: string): Promise<string> {
  return readFile(path, 'utf8').catch(() =>
    fail('GENERATED_STALE', `${path.split(sep).slice(-2).join('/')} is missing.`),
  );
}

function versionOf(tool: string): string {
  return (require(`${tool}/package.json`) as { readonly version: string }).version;
}
