import { fail } from '@samspill/shared/errors';
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import type { SubgraphFolder } from '../subgraph-folder.ts';

const require = createRequire(import.meta.url);

/**
 * Writes the Prisma client without the network. Prisma wants a schema engine to exist, though making a client
 * never runs it: any program will do, so it is shown Node itself.
 */
export async function writePrismaClient(
  folder: SubgraphFolder,
  environment: Readonly<Record<string, string | undefined>>,
): Promise<void> {
  const prisma = join(dirname(require.resolve('prisma/package.json')), 'build', 'index.js');
  const { code, output } = await run([prisma, 'generate', '--schema', folder.prismaSchema, '--no-hints'], {
    cwd: folder.folder,
    env: {
      ...environment,
      PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
      PRISMA_HIDE_UPDATE_MESSAGE: '1',
      CHECKPOINT_DISABLE: '1',
      NO_COLOR: '1',
    },
  });
  const written = existsSync(join(folder.generated, 'prisma', 'client.ts'));
  if (code === 0 && written) return;
  const reason =
    code === 0 ? 'its generator must be "prisma-client" with output "../src/generated/prisma"' : output;
  fail(
    'GENERATED_STALE',
    `The database client of ${basename(folder.folder)} could not be made: ${reason.trim()}`,
  );
}

function run(words: string[], options: { readonly cwd: string; readonly env: NodeJS.ProcessEnv }) {
  return new Promise<{ readonly code: number; readonly output: string }>((resolve) => {
    execFile(process.execPath, words, options, (error, stdout, stderr) => {
      resolve({ code: error ? 1 : 0, output: stderr || stdout });
    });
  });
}
