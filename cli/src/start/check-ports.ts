import { readSettings, type Environment } from '@samspill/shared/env';
import { fail, SamspillError } from '@samspill/shared/errors';
import { listen } from '@samspill/shared/http/listen';
import { hostSetting, portSetting } from '@samspill/shared/setting-kinds';
import { SUBGRAPH_NAMES } from '../subgraphs.ts';

/** Fails with PORT_TAKEN, naming the setting to change, before anything that takes time is started. */
export async function checkPorts(settings: Environment): Promise<void> {
  await checkPort('GATEWAY', 4000, settings);
  for (const name of SUBGRAPH_NAMES) await checkPort(name.toUpperCase(), 0, settings);
}

async function checkPort(program: string, standard: number, settings: Environment): Promise<void> {
  const table = { port: portSetting(`${program}_PORT`, standard), host: hostSetting(`${program}_HOST`) };
  const { port, host } = readSettings(table, settings);
  if (port === 0) return;
  try {
    const listening = await listen({ handler: (_request, response) => response.end(), host, port });
    await listening.close();
  } catch (fault) {
    if (!(fault instanceof SamspillError) || fault.code !== 'PORT_TAKEN') throw fault;
    fail(
      'PORT_TAKEN',
      `Port ${port} is taken by another program: end that one, or set ${program}_PORT to another.`,
    );
  }
}
