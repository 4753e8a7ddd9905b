import { fail } from '@samspill/shared/errors';
import type { Command } from '../command.ts';
import { findDrift, writeMadeFiles, type MadeFile } from '../made-file.ts';
import { readSubgraphDocument } from '../read-subgraph-document.ts';
import { readWords } from '../read-words.ts';
import { subgraphFolder } from '../subgraph-folder.ts';
import { SUBGRAPH_NAMES, SUBGRAPHS } from '../subgraphs.ts';
import { composeGraph, type ComposedGraph } from './compose-graph.ts';

const HELP = `npm run compose [-- --check]

Puts subgraphs/*/schema.graphql, each with shared/schema/common.graphql, together to one graph and writes
gateway/supergraph.graphql (what the gateway plans by) and gateway/api.graphql (what clients see).

  --check   write nothing; fail when either file differs from what would be written`;

/** Composes the graph and writes it, or says that what is written has drifted from the schemas. */
export const composeCommand: Command = {
  help: HELP,
  run: async (words, { root, note, print }) => {
    const { values } = readWords('compose', words, { check: { type: 'boolean' } });
    const graph = composeGraph(await readServices(root));
    graph.hints.forEach(note);
    const drifted = await findDrift(root, filesOf(graph));
    if (values.check && drifted.length > 0) {
      const paths = drifted.map(({ path }) => path).join(' and ');
      const agree = drifted.length === 1 ? 'agrees' : 'agree';
      fail('GENERATED_STALE', `${paths} no longer ${agree} with the schemas: run "npm run compose".`);
    }
    await writeMadeFiles({ root, print }, drifted);
    return 0;
  },
};

function readServices(root: string) {
  return Promise.all(
    SUBGRAPH_NAMES.map(async (name) => ({
      name,
      url: `http://localhost:${SUBGRAPHS[name].port}/graphql`,
      typeDefs: await readSubgraphDocument(subgraphFolder(root, name)),
    })),
  );
}

function filesOf({ supergraph, api }: ComposedGraph): readonly MadeFile[] {
  return [
    { path: 'gateway/supergraph.graphql', text: supergraph },
    { path: 'gateway/api.graphql', text: api },
  ];
}
