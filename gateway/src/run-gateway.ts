import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { readSettings, type Environment } from '@samspill/shared/env';
import { fail } from '@samspill/shared/errors';
import { listen } from '@samspill/shared/http/listen';
import { createLog } from '@samspill/shared/log';
import type { RunningProgram } from '@samspill/shared/program/run-program';
import { gatewaySettings, subgraphUrls } from './env.ts';
import { explanationLine } from './explain/explanation-line.ts';
import { openGateway } from './gateway.ts';
import { watchSupergraph } from './life/watch-supergraph.ts';

/** What the program was started with; `main.ts` hands it in. */
export interface Invocation {
  readonly words: readonly string[];
  readonly environment: Environment;
  /** Hears a line for whoever started the program. */
  readonly note: (line: string) => void;
}

const USAGE =
  'The gateway has two commands: serve (the default; listens until it is stopped) and explain (--document, --operation, --variables; tells the plan of an operation as JSON).';
const COMMITTED = new URL('../supergraph.graphql', import.meta.url);

/** Runs a command of the gateway: serves until it is closed, explains an operation, or says how it is used. */
export async function runGateway({
  words,
  environment,
  note,
}: Invocation): Promise<RunningProgram | undefined> {
  const { help, command, ...asked } = readCommand(words);
  if (help) note(USAGE);
  else if (command !== 'explain') return serve(environment);
  else {
    const { supergraph } = readSettings({ supergraph: gatewaySettings.supergraph }, environment);
    note(explanationLine({ supergraphSdl: await readSupergraph(supergraph), ...asked }));
  }
  return undefined;
}

const OPTIONS = {
  help: { type: 'boolean', short: 'h', default: false },
  document: { type: 'string' },
  operation: { type: 'string' },
  variables: { type: 'string', default: '{}' },
} as const;

function readCommand(words: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({ args: [...words], allowPositionals: true, options: OPTIONS });
    const command = positionals.join(' ');
    const { document } = values;
    const isServe = ['', 'serve'].includes(command) && document === undefined;
    if (values.help || isServe || (command === 'explain' && document !== undefined)) {
      return { ...values, command };
    }
  } catch {
    // An option that is not known is told as the usage is.
  }
  return fail('USAGE', USAGE);
}

async function serve(environment: Environment): Promise<RunningProgram> {
  const settings = readSettings(gatewaySettings, environment);
  const log = createLog({ name: 'gateway', level: settings.logLevel });
  const supergraphSdl = await readSupergraph(settings.supergraph);
  const gateway = await openGateway({
    settings,
    supergraphSdl,
    subgraphUrls: subgraphUrls(settings),
    log,
  });
  const server = await listen({ handler: gateway.handler, host: settings.host, port: settings.port });
  const url = `${server.url}/graphql`;
  log.info({ url }, 'Listening.');
  const stopWatching = watchSupergraph(supergraphSdl, { settings, change: gateway.changeSupergraph, log });
  const close = async () => {
    stopWatching();
    gateway.beginClosing();
    await server.close();
    await gateway.close();
  };
  return { url, close };
}

async function readSupergraph(file: string): Promise<string> {
  try {
    return await readFile(file === '' ? COMMITTED : file, 'utf8');
  } catch {
    return file === ''
      ? fail('SUPERGRAPH_INVALID', 'There is no composed schema; write it with "npm run compose".')
      : fail(
          'SETTINGS_INVALID',
          'GATEWAY_SUPERGRAPH names a file that cannot be read; give it a composed schema, or leave it out for the one that the gateway comes with.',
        );
  }
}
