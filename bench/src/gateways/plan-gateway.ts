import { join } from 'node:path';
import { writeGrafbaseFolder } from './write-grafbase-folder.ts';
import type { SubgraphName } from '../workload/subgraph-schemas.ts';

/** The gateways that can be measured, in the order of the table. */
export const GATEWAY_NAMES = ['apollo', 'hive', 'hive-rust', 'grafbase', 'hand', 'ours'] as const;

export type GatewayName = (typeof GATEWAY_NAMES)[number];

/** Those that come from `bench/peers`. */
export const PEER_NAMES: readonly GatewayName[] = ['apollo', 'hive', 'hive-rust', 'grafbase'];

/** How each stands in the table. */
export const TITLES: Readonly<Record<GatewayName, string>> = {
  apollo: '@apollo/gateway + @apollo/server',
  hive: 'Hive Gateway',
  'hive-rust': 'Hive Gateway, --hive-router-runtime',
  grafbase: 'Grafbase',
  hand: 'hand-written fan-out',
  ours: 'Samspill',
};

/** What all gateways are started from. */
export interface Ground {
  /** The folder `bench/`. */
  readonly benchFolder: string;
  /** A folder of this run alone. */
  readonly runFolder: string;
  readonly supergraphFile: string;
  readonly subgraphPort: number;
  readonly subgraphUrls: Readonly<Record<SubgraphName, string>>;
  /** The program that all of ours are, and the words for Node before it. */
  readonly node: string;
  readonly program: string;
}

export interface StartWords {
  readonly command: string;
  readonly words: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  readonly folder: string;
}

/** As a gateway is meant to be started: room for what lives as long as a request. */
const ROOMY = '--max-semi-space-size=128';

/** The schemas of the workload say nothing of the length of their lists, so that it is taken to be much dearer than it is. */
const DEAR = '1000000000';

/** How a gateway is started on a port. */
export async function planGateway(name: GatewayName, port: number, ground: Ground): Promise<StartWords> {
  const { node, program, benchFolder, supergraphFile, subgraphPort, runFolder } = ground;
  const peers = join(benchFolder, 'peers');
  const start = (command: string, words: readonly string[], more: Record<string, string> = {}) => ({
    command,
    words,
    environment: { NODE_ENV: 'production', LOG_LEVEL: 'warn', HOME: runFolder, ...more },
    folder: runFolder,
  });
  switch (name) {
    case 'apollo':
      return start(node, [join(peers, 'dist', 'main.js'), String(port), supergraphFile], {
        APOLLO_TELEMETRY_DISABLED: '1',
      });
    case 'hive':
      return start(node, hiveWords(peers, port, supergraphFile));
    case 'hive-rust':
      return start(node, [...hiveWords(peers, port, supergraphFile), '--hive-router-runtime']);
    case 'grafbase': {
      const config = await writeGrafbaseFolder(join(runFolder, 'grafbase'), ground.subgraphUrls);
      const binary = join(peers, 'node_modules', '@grafbase', 'cli-x86_64-unknown-linux-musl', 'grafbase');
      return start(binary, [
        '--home',
        runFolder,
        'dev',
        '-c',
        config,
        '--listen-address',
        `127.0.0.1:${port}`,
      ]);
    }
    case 'hand':
      return start(node, [ROOMY, program, 'hand', String(port), String(subgraphPort)]);
    case 'ours':
      return start(node, [ROOMY, program, 'ours', String(port), String(subgraphPort), supergraphFile], {
        GATEWAY_MAX_COST: DEAR,
      });
  }
}

function hiveWords(peers: string, port: number, supergraphFile: string): readonly string[] {
  return [
    join(peers, 'node_modules', '@graphql-hive', 'gateway', 'dist', 'bin.js'),
    'supergraph',
    supergraphFile,
    ...['--host', '127.0.0.1', '--port', String(port)],
    ...['--config-path', join(peers, 'dist', 'hive-config.js')],
  ];
}
