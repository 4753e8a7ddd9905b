import { readFile } from 'node:fs/promises';
import { readSettings } from '@samspill/shared/env';
import { fail } from '@samspill/shared/errors';
import { listen } from '@samspill/shared/http/listen';
import { createLog } from '@samspill/shared/log';
import { runProgram, type RunningProgram } from '@samspill/shared/program/run-program';
import { gatewaySettings, subgraphUrls } from './env.ts';
import { openGateway } from './gateway.ts';

const COMMITTED = new URL('../supergraph.graphql', import.meta.url);

async function serve(): Promise<RunningProgram> {
  const settings = readSettings(gatewaySettings, process.env);
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
  const close = async () => {
    await server.close();
    await gateway.close();
  };
  return { url, close };
}

async function readSupergraph(file: string): Promise<string> {
  try {
    return await readFile(file === '' ? COMMITTED : file, 'utf8');
  } catch {
    return fail('SUPERGRAPH_INVALID', 'There is no composed schema; write it with "npm run compose".');
  }
}

await runProgram(process, () => {
  const [command = 'serve'] = process.argv.slice(2);
  return command === 'serve'
    ? serve()
    : fail('USAGE', `The gateway has one command, "serve", not "${command}".`);
});
