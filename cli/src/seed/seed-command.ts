import { callerFolder } from '../caller-folder.ts';
import type { Command, CommandContext } from '../command.ts';
import { bringUpToDate } from '../generate/bring-up-to-date.ts';
import { readEnvironment } from '../read-environment.ts';
import { launchProgram } from '../start/launch-program.ts';
import { planSubgraph } from '../start/plan-graph.ts';
import { SUBGRAPH_NAMES } from '../subgraphs.ts';
import { findFolder } from './find-folder.ts';
import { readSeedWords, type SeedWords } from './read-seed-words.ts';

const HELP = `npm run seed -- [SUBGRAPH] [--scale NUMBER]
npm run seed -- SUBGRAPH --from FOLDER

Loads the reference data of one subgraph, or of all three, into its database, embedded or on a server: rows that are
new or changed, and says how many. A damaged file is refused with file, row and reason before anything is written.
What is invented is loaded too, at the scale that is named or, when none is, at the one that the database has. A
running graph on a PostgreSQL server goes on; an embedded database can be opened by one program at a time.

  SUBGRAPH         ${SUBGRAPH_NAMES.join(', ')}
  --scale NUMBER   how much is invented, from 0.001 to 1: at 1, the whole country, there are 20 000 employers. What
                   was invented before is replaced, and later starts keep the scale
  --from FOLDER    load only the files in this folder, such as a newer month of unemployment.csv`;

/** Loads reference data and what is invented, or the files of a folder. */
export const seedCommand: Command = {
  help: HELP,
  run: async (words, context) => {
    const asked = readSeedWords(words);
    const option = await optionOf(asked, context);
    const settings = await readEnvironment(context.root, context.environment);
    await bringUpToDate(context);
    for (const subgraph of asked.subgraphs) {
      const plan = planSubgraph(context.root, subgraph, { words: ['seed', ...option], settings });
      const program = launchProgram(plan, context.note);
      context.onStop(program.stop);
      if ((await program.ended) !== 'ended with code 0') return 1;
    }
    return 0;
  },
};

async function optionOf({ from, scale }: SeedWords, context: CommandContext): Promise<readonly string[]> {
  if (from !== undefined) return ['--from', await findFolder(from, callerFolder(context))];
  return scale === undefined ? [] : ['--scale', scale];
}
