import { fail } from '@samspill/shared/errors';
import { existsSync } from 'node:fs';
import type { Command } from '../command.ts';
import { readWords } from '../read-words.ts';
import { subgraphFolder } from '../subgraph-folder.ts';
import { readSubgraphName } from '../read-subgraph-name.ts';
import { SUBGRAPH_NAMES } from '../subgraphs.ts';

const HELP = `npm run migration -- SUBGRAPH NAME

Compares subgraphs/SUBGRAPH/prisma/schema.prisma with its migrations and writes the SQL that is missing to a new
folder of prisma/migrations, for you to read before you commit it. Nothing is applied.

  SUBGRAPH   ${SUBGRAPH_NAMES.join(', ')}
  NAME       what the migration does, such as add-career-centres`;

/** Writes the next migration of one subgraph; it needs neither a database nor the network. */
export const migrationCommand: Command = {
  help: HELP,
  run: async (words, { root, print }) => {
    const { positionals } = readWords('migration', words, {});
    const [word, name, ...more] = positionals;
    const subgraph = readSubgraphName(word);
    if (!name || more.length > 0 || !/^[a-z][a-z0-9_-]*$/.test(name))
      return fail('USAGE', 'Name the migration in one word of small letters, digits and dashes.');
    const folder = subgraphFolder(root, subgraph);
    if (!existsSync(folder.prismaSchema))
      return fail('USAGE', `subgraphs/${subgraph}/prisma/schema.prisma is missing.`);
    const { writeMigration } = await import('@samspill/shared/database/write-migration');
    const written = await writeMigration({
      schemaPath: folder.prismaSchema,
      migrationsFolder: folder.migrations,
      name,
    });
    print(written ? `Wrote ${written}.` : `The migrations of ${subgraph} already agree with its schema.`);
    return 0;
  },
};
