import { fail } from '@samspill/shared/errors';
import type { Command, CommandContext } from '../command.ts';
import { bringUpToDate } from '../generate/bring-up-to-date.ts';
import { findDrift, writeMadeFiles, type MadeFile } from '../made-file.ts';
import { readWords } from '../read-words.ts';
import { printDataDictionary } from './print-data-dictionary.ts';
import { printGraph } from './print-graph.ts';
import { readDocuments, readGraph } from './read-graph.ts';
import { readSeries } from './read-series.ts';

const HELP = `npm run reference [-- --check]

Writes docs/graph.md and docs/graph/*.md (every type, field, argument and value of the graph, from the schemas)
and docs/data-dictionary.md (every series of figures, from what the programs of the subgraphs say of theirs).

  --check   write nothing; fail when a file differs from what would be written`;

/** Writes the reference of the graph and the data dictionary, or says that they have drifted. */
export const referenceCommand: Command = {
  help: HELP,
  run: async (words, context) => {
    const { values } = readWords('reference', words, { check: { type: 'boolean' } });
    const drifted = await findDrift(context.root, await makeDocuments(context));
    if (values.check && drifted.length > 0) {
      const paths = drifted.map(({ path }) => path).join(', ');
      fail('GENERATED_STALE', `Out of date (${paths}): run "npm run reference".`);
    }
    await writeMadeFiles(context, drifted);
    return 0;
  },
};

async function makeDocuments(context: CommandContext): Promise<readonly MadeFile[]> {
  await bringUpToDate(context);
  const graph = readGraph(await readDocuments(context.root));
  return [...printGraph(graph), printDataDictionary(await readSeries(context))];
}
