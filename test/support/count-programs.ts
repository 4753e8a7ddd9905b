import { once } from 'node:events';
import { createServer, type AddressInfo, type Socket } from 'node:net';

/** Counts Node programs that run, wherever they were started from. */
export interface ProgramCount {
  /** To be set for the first program, which hands it down to those that it starts. */
  readonly environment: { readonly NODE_OPTIONS: string };
  /** How many run now: the operating system lets go of a program's line when it ends, however it ends. */
  readonly running: () => number;
  readonly close: () => void;
}

/** Has each program hold a line to this process from its first moment on: what every system can show, without `ps`. */
export async function countPrograms(): Promise<ProgramCount> {
  const lines = new Set<Socket>();
  const server = createServer((line) => {
    lines.add(line);
    const drop = () => lines.delete(line);
    line.on('error', drop).on('close', drop).resume();
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const hold = `import('node:net').then(net=>net.connect(${port},'127.0.0.1').on('error',()=>0).unref())`;
  return {
    environment: { NODE_OPTIONS: `--import=data:text/javascript,${hold}` },
    running: () => lines.size,
    close: () => {
      for (const line of lines) line.destroy();
      server.close();
    },
  };
}
