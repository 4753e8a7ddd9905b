import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { fail, SamspillError } from '@samspill/shared/errors';
import { listen } from '@samspill/shared/http/listen';
import { createHandGateway } from './hand/hand-gateway.ts';
import { measureKnownWork } from './machine/measure-known-work.ts';
import { createPrograms } from './machine/create-programs.ts';
import { openOurGateway } from './ours/open-our-gateway.ts';
import { runBench } from './run/run-bench.ts';
import { readRunWords, USAGE } from './run/read-run-words.ts';
import { createSubgraphServers } from './subgraphs/create-subgraph-servers.ts';
import { SUBGRAPH_NAMES, type SubgraphName } from './workload/subgraph-schemas.ts';

/** The benchmark, and the programs that it starts: a first word that is no option says which. */
const COMMANDS: Readonly<Record<string, (words: readonly string[]) => void | Promise<void>>> = {
  run: async (words) => {
    const asked = readRunWords(words);
    if (!asked) {
      say(USAGE);
      return;
    }
    const programs = createPrograms();
    process.once('exit', programs.stopAll);
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
    const host = {
      processId: process.pid,
      node: process.execPath,
      program: fileURLToPath(import.meta.url),
      path: process.env['PATH'] ?? '',
      programs,
      note: (line: string) => process.stderr.write(`${line}\n`),
    };
    say((await runBench(asked, host)).join('\n'));
  },
  subgraphs: ([first]) => {
    for (const [index, server] of createSubgraphServers().entries())
      server.listen(Number(first) + index, '127.0.0.1');
  },
  calibrate: () => {
    const cpuMicroseconds = (): number => process.cpuUsage().user + process.cpuUsage().system;
    createInterface({ input: process.stdin }).on('line', () => {
      say(String(measureKnownWork(cpuMicroseconds)));
    });
  },
  hand: ([port, subgraphPort]) => {
    createServer(createHandGateway(portsFrom(subgraphPort))).listen(Number(port), '127.0.0.1');
  },
  ours: async ([port, subgraphPort, supergraphFile = '']) => {
    const urls = Object.entries(portsFrom(subgraphPort)).map(([name, own]) => [
      name,
      `http://127.0.0.1:${own}/graphql`,
    ]);
    const gateway = await openOurGateway({
      supergraphSdl: await readFile(supergraphFile, 'utf8'),
      subgraphUrls: Object.fromEntries(urls) as Record<string, string>,
      environment: process.env,
    });
    await listen({ handler: gateway.handler, host: '127.0.0.1', port: Number(port) });
  },
};

const [first = 'run', ...rest] = process.argv.slice(2);
const [command, words] = first.startsWith('-') ? ['run', [first, ...rest]] : [first, rest];
try {
  await (COMMANDS[command] ?? fail('USAGE', USAGE))(words);
} catch (fault) {
  process.stderr.write(`${fault instanceof SamspillError ? fault.message : String(fault)}\n`);
  process.exit(1);
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

function portsFrom(first: string | undefined): Record<SubgraphName, number> {
  const ports = SUBGRAPH_NAMES.map((name, index) => [name, Number(first) + index]);
  return Object.fromEntries(ports) as Record<SubgraphName, number>;
}
