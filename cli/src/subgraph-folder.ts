import type { SubgraphName } from './subgraphs.ts';
import { join } from 'node:path';

/** Where the pieces of a subgraph stand that the commands read or write. */
export function subgraphFolder(root: string, name: SubgraphName) {
  const folder = join(root, 'subgraphs', name);
  return {
    folder,
    main: join(folder, 'src', 'main.ts'),
    schema: join(folder, 'schema.graphql'),
    commonSchema: join(root, 'shared', 'schema', 'common.graphql'),
    data: join(folder, 'src', 'data'),
    generated: join(folder, 'src', 'generated'),
    prismaSchema: join(folder, 'prisma', 'schema.prisma'),
    migrations: join(folder, 'prisma', 'migrations'),
  } as const;
}

export type SubgraphFolder = ReturnType<typeof subgraphFolder>;
