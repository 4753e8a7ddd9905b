import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { choosePorts } from '../../cli/src/start/choose-ports.ts';
import { launchProgram, type Program, type ProgramPlan } from '../../cli/src/start/launch-program.ts';
import { planGraph } from '../../cli/src/start/plan-graph.ts';
import { askOver, type GraphAnswer } from './ask-over.ts';
import { openCastIssuer, type CastQuestion } from './cast-issuer.ts';
import { keySettings } from './key-settings.ts';
import { withoutOurSettings } from './without-our-settings.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** Four programs that run as they do for a user, with the means to stop and start each subgraph. */
export interface RunningGraph {
  /** Where the gateway answers. */
  readonly url: string;
  /** What the programs have said, line by line. */
  readonly lines: readonly string[];
  /** Asks as one of the cast, or as the anonymous viewer; in production nobody of the cast is believed. */
  readonly ask: (document: string, question?: CastQuestion) => Promise<GraphAnswer>;
  readonly stop: (subgraph: string) => Promise<string>;
  /** Starts a subgraph again on the port that it had. */
  readonly start: (subgraph: string) => Promise<void>;
  /** Ends all four and gives how each of them ended. */
  readonly close: () => Promise<readonly string[]>;
}

/**
 * Starts the four programs on free ports; the embedded databases lie in a folder that `close` removes. Settings of
 * ours come from the argument alone, never from the environment of whoever runs the tests. It is production unless said.
 */
export async function startGraph(environment: Readonly<Record<string, string>> = {}): Promise<RunningGraph> {
  const folder = await mkdtemp(join(tmpdir(), 'samspill-graph-'));
  const lines: string[] = [];
  const issuer = await openCastIssuer();
  const settings = {
    ...withoutOurSettings(process.env),
    NODE_ENV: 'production',
    LOG_LEVEL: 'warn',
    ...environment,
  };
  const believed = settings.NODE_ENV === 'production' ? {} : issuer.environment;
  const ports = { ...settings, GATEWAY_PORT: '0' };
  const own = { ...believed, ...ports, ...(await keySettings(folder)), ...databases(folder, settings) };
  const plan = planGraph(ROOT, own, await choosePorts(ports));
  const running = new Map<string, Program>();
  const launch = async (program: ProgramPlan) => {
    const launched = launchProgram(program, (line) => lines.push(line));
    running.set(program.name, launched);
    return Promise.race([launched.ready, launched.ended.then((how) => failToStart(program, how, lines))]);
  };
  const [url] = await Promise.all([launch(plan.gateway), ...plan.subgraphs.map(launch)]);
  const end = async (program: Program) => {
    program.stop();
    return program.ended;
  };
  return {
    url,
    lines,
    ask: async (document, question = {}) => askOver(url, document, await issuer.signedIn(question)),
    stop: (name) => end(programOf(running, name)),
    start: async (name) => {
      const one = plan.subgraphs.find((subgraph) => subgraph.name === name);
      if (one === undefined) throw new Error(`There is no subgraph ${name}.`);
      await launch(one);
    },
    close: async () => {
      const ends = await Promise.all([...running.values()].map(end));
      await Promise.all([rm(folder, { recursive: true }), issuer.close()]);
      return ends;
    },
  };
}

function databases(folder: string, environment: Readonly<Record<string, string | undefined>>) {
  const names = ['education', 'labour', 'agreements'].map(
    (name) => [name, `${name.toUpperCase()}_DATABASE_URL`] as const,
  );
  return Object.fromEntries(
    names.map(([name, variable]) => [variable, environment[variable] ?? `pglite:${join(folder, name)}`]),
  );
}

function programOf(running: ReadonlyMap<string, Program>, name: string): Program {
  const program = running.get(name);
  if (program === undefined) throw new Error(`There is no program ${name}.`);
  return program;
}

function failToStart(program: ProgramPlan, how: string, lines: readonly string[]): never {
  throw new Error(`${program.name} ${how} before it was ready:\n${lines.join('\n')}`);
}
