import type { Environment } from '@samspill/shared/env';
import { withOwnIssuer } from '../cast/own-issuer.ts';
import type { Command } from '../command.ts';
import { bringUpToDate } from '../generate/bring-up-to-date.ts';
import { readEnvironment } from '../read-environment.ts';
import { readWords } from '../read-words.ts';
import { choosePorts } from './choose-ports.ts';
import { launchProgram } from './launch-program.ts';
import { withOwnKeys } from './own-keys.ts';
import { planGraph } from './plan-graph.ts';
import { readyLines } from './ready-lines.ts';
import { runGraph } from './run-graph.ts';

const HELP = `npm start

Starts the three subgraphs and the gateway as four programs and waits until each is ready. The first start loads
the reference data; the embedded databases in .samspill/ keep it for the next ones. Ctrl-C ends all four.
A local issuer lets you sign in as one of a cast (see "npm run token -- --list"), and each subgraph has a key to sign with
what it says of people, both below .samspill/ and neither in production.

Settings are read from the environment and from a file .env at the root (see .env.example):
  GATEWAY_PORT             where the graph answers (4000)
  EDUCATION_PORT and so on where a subgraph answers (any free port)
  EDUCATION_DATABASE_URL   postgresql://… instead of the embedded database`;

/** Runs the whole graph on this machine until it is told to stop. */
export const startCommand: Command = {
  help: HELP,
  run: async (words, context) => {
    readWords('start', words, {});
    const environment = await readEnvironment(context.root, context.environment);
    const addresses = await choosePorts(environment);
    await bringUpToDate(context);
    const { root, note, onStop } = context;
    note('Starting education, labour, agreements and the gateway …');
    const settings = await withOwnKeys(root, await withOwnIssuer(root, environment));
    const plan = planGraph(root, settings, addresses);
    await runGraph({
      subgraphs: plan.subgraphs.map((subgraph) => launchProgram(subgraph, note)),
      gateway: launchProgram(plan.gateway, note),
      onReady: (url) => {
        readyLines(announced(url, environment), performance.now() / 1000).forEach(context.print);
      },
      onStop,
      note,
      now: () => performance.now(),
    });
    return 0;
  },
};

/** `localhost` is known to be ours when the port was set; of any that was free the address that is bound is told. */
function announced(url: string, { GATEWAY_PORT }: Environment): string {
  return GATEWAY_PORT === '0' ? url : url.replace('127.0.0.1', 'localhost');
}
