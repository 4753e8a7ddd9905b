import { join } from 'node:path';
import { SUBGRAPH_NAMES, type SubgraphName } from '../subgraphs.ts';
import type { Addresses } from './choose-ports.ts';
import type { ProgramPlan } from './launch-program.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** Runs a program from its source, as it is while developing. */
const FROM_SOURCE = ['--conditions=source', '--import', 'tsx'];

/** Room for what lives as long as a request, so that it dies young; docs/performance.md has what that is worth. */
const ROOMY = '--max-semi-space-size=128';

/** The programs of the graph. */
export interface GraphPlans {
  readonly subgraphs: readonly ProgramPlan[];
  readonly gateway: ProgramPlan;
}

/**
 * Says how each program is started. A subgraph has an embedded database below `.samspill/` and logs faults only,
 * unless the settings say otherwise; the gateway asks the subgraphs that are started here, whatever they say.
 */
export function planGraph(root: string, settings: Environment, addresses: Addresses): GraphPlans {
  const urls = SUBGRAPH_NAMES.map(
    (name) => [`GATEWAY_${name.toUpperCase()}_URL`, addresses[name].url] as const,
  );
  return {
    subgraphs: SUBGRAPH_NAMES.map((name) => {
      const own = { ...settings, [`${name.toUpperCase()}_PORT`]: addresses[name].port };
      return planSubgraph(root, name, { words: ['serve'], settings: own });
    }),
    gateway: {
      ...planProgram(root, ['gateway', 'gateway'], {
        words: ['serve'],
        settings: { ...settings, ...Object.fromEntries<string>(urls) },
      }),
      nodeWords: [ROOMY, ...FROM_SOURCE],
    },
  };
}

/** What a program is told: the words after it, and its settings. */
export interface Told {
  readonly words: readonly string[];
  readonly settings: Environment;
}

/** Says how one subgraph is started, for whatever its words ask it to do. */
export function planSubgraph(root: string, name: SubgraphName, told: Told): ProgramPlan {
  return planProgram(root, [name, `subgraphs/${name}`], told);
}

/** Says how the gateway is started, for whatever its words ask it to do. */
export function planGateway(root: string, told: Told): ProgramPlan {
  return planProgram(root, ['gateway', 'gateway'], told);
}

function planProgram(
  root: string,
  [name, path]: readonly [string, string],
  { words, settings }: Told,
): ProgramPlan {
  return {
    name,
    file: join(root, path, 'src', 'main.ts'),
    words,
    nodeWords: FROM_SOURCE,
    folder: root,
    environment: { ...standards(root), ...given(settings) },
  };
}

/** What holds unless the settings say otherwise. Node keeps what it has compiled, where it can, for a quicker start. */
function standards(root: string): Environment {
  const databases = SUBGRAPH_NAMES.map(
    (name) => [`${name.toUpperCase()}_DATABASE_URL`, `pglite:.samspill/${name}`] as const,
  );
  return {
    LOG_LEVEL: 'warn',
    NODE_COMPILE_CACHE: join(root, 'node_modules', '.cache', 'samspill'),
    ...Object.fromEntries<string>(databases),
  };
}

/** A variable that is set to nothing is one that is not set. */
function given(environment: Environment): Environment {
  return Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''),
  );
}
