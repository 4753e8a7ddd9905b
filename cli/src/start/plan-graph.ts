import { join } from 'node:path';
import { SUBGRAPH_NAMES } from '../subgraphs.ts';
import type { ProgramPlan } from './launch-program.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** Runs a program from its source, as it is while developing. */
const FROM_SOURCE = ['--conditions=source', '--import', 'tsx'];

/** The programs of the graph; the gateway's needs the addresses that the subgraphs answer on, in their order. */
export interface GraphPlans {
  readonly subgraphs: readonly ProgramPlan[];
  readonly gateway: (urls: readonly string[]) => ProgramPlan;
}

/**
 * Says how each program is started. Subgraphs take a free port and an embedded database below `.samspill/` unless
 * the settings say otherwise; only faults are logged unless LOG_LEVEL says more.
 */
export function planGraph(root: string, settings: Environment): GraphPlans {
  const program = (name: string, path: string, environment: Environment): ProgramPlan => ({
    name,
    file: join(root, path, 'src', 'main.ts'),
    words: ['serve'],
    nodeWords: FROM_SOURCE,
    folder: root,
    environment: { LOG_LEVEL: 'warn', ...given(environment), ...given(settings) },
  });
  return {
    subgraphs: SUBGRAPH_NAMES.map((name) =>
      program(name, `subgraphs/${name}`, {
        [`${name.toUpperCase()}_PORT`]: '0',
        [`${name.toUpperCase()}_DATABASE_URL`]: `pglite:.samspill/${name}`,
      }),
    ),
    gateway: (urls) => {
      const plan = program('gateway', 'gateway', {});
      const addresses = SUBGRAPH_NAMES.map(
        (name, index) => [`GATEWAY_${name.toUpperCase()}_URL`, urls[index]] as const,
      );
      return {
        ...plan,
        environment: { ...plan.environment, ...Object.fromEntries<string | undefined>(addresses) },
      };
    },
  };
}

/** A variable that is set to nothing is one that is not set. */
function given(environment: Environment): Environment {
  return Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''),
  );
}
