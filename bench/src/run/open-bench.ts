import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { planGateway, PEER_NAMES, type GatewayName, type Ground } from '../gateways/plan-gateway.ts';
import { installPeers } from '../gateways/install-peers.ts';
import { divideCores, type Cores } from '../machine/divide-cores.ts';
import type { Program, Programs } from '../machine/create-programs.ts';
import { requireFreePort, waitUntilAnswered } from '../machine/wait-until-answered.ts';
import { composeSupergraph } from '../workload/compose-supergraph.ts';
import { SUBGRAPH_NAMES, type SubgraphName } from '../workload/subgraph-schemas.ts';
import type { RunWords } from './read-run-words.ts';

/** What runs the benchmark, as `main.ts` hands it in. */
export interface BenchHost {
  /** This process, Node itself, and the file of the program. */
  readonly processId: number;
  readonly node: string;
  readonly program: string;
  readonly path: string;
  readonly programs: Programs;
  readonly note: (line: string) => void;
}

/** A gateway that runs and answers. */
export interface RunningGateway {
  readonly name: GatewayName;
  readonly port: number;
  readonly program: Program;
}

/** All that is measured with, running. */
export interface Bench {
  readonly gateways: readonly RunningGateway[];
  readonly countsPort: number;
  readonly calibrator: Program;
  readonly close: () => Promise<void>;
}

const BENCH_FOLDER = fileURLToPath(new URL('../..', import.meta.url));

/** Starts subgraphs and gateways, each in a process of its own: gateways on one core, all others on another. */
export async function openBench({ only, port }: RunWords, host: BenchHost): Promise<Bench> {
  const { node, program, programs, note } = host;
  if (only.some((name) => PEER_NAMES.includes(name))) installPeers(join(BENCH_FOLDER, 'peers'), note);
  const ports = portsFrom(port, only);
  await Promise.all([...ports.subgraphs, ports.counts, ...ports.gateways.values()].map(requireFreePort));
  const cores = divideCores(host.processId);
  if (cores.gateway === null) note('There are no two cores to pin to: the gateways share theirs.');
  const start = starter(host);
  const first = ports.subgraphs[0] ?? port;
  const subgraphs = start('subgraphs', cores.others, [node, program, 'subgraphs', String(first)]);
  await waitUntilAnswered(subgraphs, ports.counts);
  const calibrator = start('calibrator', cores.gateway, [node, program, 'calibrate']);
  const runFolder = await mkdtemp(join(tmpdir(), 'samspill-bench-'));
  const ground = await layGround(host, { runFolder, first });
  const gateways: RunningGateway[] = [];
  for (const [name, own] of ports.gateways) {
    note(`Starting ${name} on port ${own}.`);
    const words = await planGateway(name, own, ground);
    const environment = { PATH: host.path, ...words.environment };
    const running = programs.start({ ...words, name, environment, core: cores.gateway });
    await waitUntilAnswered(running, own);
    gateways.push({ name, port: own, program: running });
  }
  const close = async (): Promise<void> => {
    programs.stopAll();
    await rm(runFolder, { recursive: true, force: true });
  };
  return { gateways, countsPort: ports.counts, calibrator, close };
}

function starter({ programs, path }: BenchHost) {
  return (name: string, core: Cores['gateway'], [command = '', ...words]: readonly string[]): Program =>
    programs.start({ name, core, command, words, folder: BENCH_FOLDER, environment: { PATH: path } });
}

function portsFrom(port: number, only: readonly GatewayName[]) {
  return {
    subgraphs: SUBGRAPH_NAMES.map((_, index) => port + index),
    counts: port + SUBGRAPH_NAMES.length,
    gateways: new Map(only.map((name, index) => [name, port + SUBGRAPH_NAMES.length + 1 + index] as const)),
  };
}

async function layGround(
  { node, program }: BenchHost,
  { runFolder, first }: { readonly runFolder: string; readonly first: number },
): Promise<Ground> {
  const subgraphUrls = Object.fromEntries(
    SUBGRAPH_NAMES.map((name, index) => [name, `http://127.0.0.1:${first + index}/graphql`]),
  ) as Record<SubgraphName, string>;
  const supergraphFile = join(runFolder, 'supergraph.graphql');
  await writeFile(supergraphFile, composeSupergraph(subgraphUrls));
  const subgraphPort = first;
  return { benchFolder: BENCH_FOLDER, runFolder, supergraphFile, subgraphPort, subgraphUrls, node, program };
}
