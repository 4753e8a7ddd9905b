import { fail } from '@samspill/shared/errors';
import type { Command, CommandContext } from '../command.ts';
import { readWords } from '../read-words.ts';
import { SUBGRAPH_NAMES } from '../subgraphs.ts';
import { bringUpToDate } from './bring-up-to-date.ts';
import { findStalePieces } from './find-stale-pieces.ts';

const HELP = `npm run generate [-- --check]

Writes subgraphs/*/src/generated: the types that resolvers are held to, made from each schema.graphql and
shared/schema/common.graphql, and the database client, made from each prisma/schema.prisma. What is fresh
is left alone. Nothing is fetched from the network.

A type exported as <GraphQLType>Row below src/data is what resolvers of that type get as parent; any other
type is taken as the schema has it, so that a foreign entity is a stub with its key.

  --check   write nothing; fail when something is stale`;

/** Makes the generated code anew where its inputs changed, all subgraphs side by side. */
export const generateCommand: Command = {
  help: HELP,
  run: async (words, context) => {
    const { values } = readWords('generate', words, { check: { type: 'boolean' } });
    await (values.check ? refuseStale(context) : bringUpToDate(context));
    return 0;
  },
};

async function refuseStale({ root, environment }: CommandContext): Promise<void> {
  const found = await Promise.all(SUBGRAPH_NAMES.map((name) => findStalePieces(root, name, environment)));
  const names = found.flat().map(({ subgraph, piece }) => `${piece} of ${subgraph}`);
  if (names.length > 0) {
    fail('GENERATED_STALE', `Generated code is stale (${names.join(', ')}): run "npm run generate".`);
  }
}
