import { fail } from '@samspill/shared/errors';
import { callerFolder } from '../caller-folder.ts';
import type { Command } from '../command.ts';
import { bringUpToDate } from '../generate/bring-up-to-date.ts';
import { readEnvironment } from '../read-environment.ts';
import { readSubgraphName } from '../read-subgraph-name.ts';
import { readWords } from '../read-words.ts';
import { launchProgram } from '../start/launch-program.ts';
import { planSubgraph } from '../start/plan-graph.ts';
import { SUBGRAPH_NAMES } from '../subgraphs.ts';
import { findFolder } from './find-folder.ts';

const HELP = `npm run seed -- SUBGRAPH [--from FOLDER]

Loads the reference data of one subgraph into its database, embedded or on a server: rows that are new or changed,
and says how many. A damaged file is refused with file, row and reason before anything is written. A running graph
on a PostgreSQL server goes on; an embedded database can be opened by one program at a time.

  SUBGRAPH        ${SUBGRAPH_NAMES.join(', ')}
  --from FOLDER   load only the files in this folder, such as a newer month of unemployment.csv`;

/** Loads reference data: all of a subgraph's own, or the files of a folder. */
export const seedCommand: Command = {
  help: HELP,
  run: async (words, context) => {
    const { values, positionals } = readWords('seed', words, { from: { type: 'string' } });
    const [word, ...more] = positionals;
    const subgraph = readSubgraphName(word);
    if (more.length > 0) fail('USAGE', 'Name one subgraph and, with --from, one folder.');
    const from =
      values.from === undefined ? [] : ['--from', await findFolder(values.from, callerFolder(context))];
    const settings = await readEnvironment(context.root, context.environment);
    await bringUpToDate(context);
    const plan = planSubgraph(context.root, subgraph, { words: ['seed', ...from], settings });
    const program = launchProgram(plan, context.note);
    context.onStop(program.stop);
    return (await program.ended) === 'ended with code 0' ? 0 : 1;
  },
};
