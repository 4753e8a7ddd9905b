import type { Command, CommandContext } from '../command.ts';
import { bringUpToDate } from '../generate/bring-up-to-date.ts';
import { readEnvironment } from '../read-environment.ts';
import { launchProgram } from '../start/launch-program.ts';
import { planSubgraph } from '../start/plan-graph.ts';
import { LOG_KEEPERS, readAuditCommand, type AuditCommand } from './read-audit-command.ts';

const HELP = `npm run audit:verify -- [--subgraph NAME] [--head NUMBER:HASH]
npm run audit:export -- [--subgraph NAME] [--person ID] [--since DAY] [--until DAY]
npm run audit:purge -- [--subgraph NAME]
npm run audit:erase -- [--subgraph NAME] --person ID

Works on the logs of disclosures of the owners of personal data, of all of them unless one is named (docs/disclosure-log.md).
A running graph on a PostgreSQL server goes on; an embedded database can be opened by one program at a time.

  verify   goes through every block and row, names each fault and where it is, and tells the head of the chain and the
           rows that have no seal yet. Ends with 1 when a log does not hold
  export   prints what was let out to the other sector as records of NAV's sporingslogg, a line of JSON each
  purge    deletes the rows of blocks that are older than the log is kept
  erase    destroys the key of a person: what the log had about them names nobody any more

  --subgraph NAME      ${LOG_KEEPERS.join(' or ')}
  --head NUMBER:HASH   a block that verify told earlier and that has to be there still: else the end was cut off
  --person ID          a person by the id in the graph, never by a number
  --since, --until     the first and the last day (yyyy-mm-dd)`;

/** Works on the logs of disclosures, each by the program of its subgraph. */
export const auditCommand: Command = {
  help: HELP,
  run: async (words, context) => {
    const asked = readAuditCommand(words);
    const settings = await readEnvironment(context.root, context.environment);
    await bringUpToDate(context);
    let code = 0;
    for (const name of asked.subgraphs) {
      const plan = planSubgraph(context.root, name, { words: ['audit', ...asked.words], settings });
      const program = launchProgram(plan, hearing(asked, name, context));
      context.onStop(program.stop);
      if ((await program.ended) !== 'ended with code 0') code = 1;
    }
    return code;
  },
};

/** Records are printed by themselves, so that they can be piped; all else is about the work. */
function hearing({ verb }: AuditCommand, name: string, { print, note }: CommandContext) {
  return (line: string) => {
    const said = line.slice(`${name}: `.length);
    if (verb === 'export' && said.startsWith('{')) print(said);
    else note(line);
  };
}
