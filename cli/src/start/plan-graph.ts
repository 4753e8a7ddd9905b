import { join } from 'node:path';
import { SUBGRAPH_NAMES } from '../subgraphs.ts';
import type { Addresses } from './choose-ports.ts';
import type { ProgramPlan } from './launch-program.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** Runs a program from its source, as it is while developing. */
const FROM_SOURCE = ['--conditions=source', '--import', 'tsx'];

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
  const program = (name: string, path: string, own: Environment): ProgramPlan => ({
    name,
    file: join(root, path, 'src', 'main.ts'),
    words: ['serve'],
    nodeWords: FROM_SOURCE,
    folder: root,
    environment: { ...standards(root), ...given(settings), ...own },
  });
  const urls = SUBGRAPH_NAMES.map(
    (name) => [`GATEWAY_${name.toUpperCase()}_URL`, addresses[name].url] as const,
  );
  return {
    subgraphs: SUBGRAPH_NAMES.map((name) =>
      program(name, `subgraphs/${name}`, { [`${name.toUpperCase()}_PORT`]: addresses[name].port }),
    ),
    gateway: program('gateway', 'gateway', Object.fromEntries<string>(urls)),
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
