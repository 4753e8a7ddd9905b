import { join } from 'node:path';
import type { Command } from '../command.ts';
import { readWords } from '../read-words.ts';
import { emptyDatabases } from './empty-databases.ts';

const HELP = `npm run reset

Empties the embedded databases in .samspill/. The next start loads the reference data again. Databases on a
PostgreSQL server are not touched. Refused while a graph runs on them.`;

/** Empties the embedded databases and says which. */
export const resetCommand: Command = {
  help: HELP,
  run: async (words, { root, print }) => {
    readWords('reset', words, {});
    const names = await emptyDatabases(join(root, '.samspill'));
    print(
      names.length === 0
        ? 'There was no embedded database to empty.'
        : `Emptied ${names.join(', ')}: the next start loads them again.`,
    );
    return 0;
  },
};
