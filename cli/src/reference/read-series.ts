import { fail } from '@samspill/shared/errors';
import type { SeriesFacts } from '@samspill/shared/series';
import type { CommandContext } from '../command.ts';
import { launchProgram } from '../start/launch-program.ts';
import { planSubgraph } from '../start/plan-graph.ts';
import { SUBGRAPH_NAMES, type SubgraphName } from '../subgraphs.ts';
import type { SeriesOfSubgraphs } from './print-data-dictionary.ts';

/** Asks the program of each subgraph which series it gives: the commands never read the code of a subgraph. */
export async function readSeries(context: CommandContext): Promise<SeriesOfSubgraphs> {
  const entries = SUBGRAPH_NAMES.map(async (name) => [name, await seriesOf(name, context)] as const);
  return Object.fromEntries(await Promise.all(entries)) as SeriesOfSubgraphs;
}

async function seriesOf(
  name: SubgraphName,
  { root, environment, note, onStop }: CommandContext,
): Promise<readonly SeriesFacts[]> {
  const series: SeriesFacts[] = [];
  const hear = (line: string) => {
    const said = line.slice(`${name}: `.length);
    if (said.startsWith('{')) series.push(JSON.parse(said) as SeriesFacts);
    else note(line);
  };
  const program = launchProgram(planSubgraph(root, name, { words: ['series'], settings: environment }), hear);
  onStop(program.stop);
  const end = await program.ended;
  return end === 'ended with code 0'
    ? series
    : fail('GENERATED_STALE', `The series of ${name} could not be read: its program ${end}.`);
}
