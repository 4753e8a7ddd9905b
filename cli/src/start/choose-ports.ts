import { readSettings, type Environment } from '@samspill/shared/env';
import { fail, SamspillError } from '@samspill/shared/errors';
import { listen, type Listening } from '@samspill/shared/http/listen';
import { hostSetting, portSetting } from '@samspill/shared/setting-kinds';
import { SUBGRAPH_NAMES, type SubgraphName } from '../subgraphs.ts';
import { isAnswered } from './is-answered.ts';

/** Where each subgraph will answer. */
export type Addresses = Readonly<Record<SubgraphName, { readonly port: string; readonly url: string }>>;

/**
 * Gives each subgraph the port that is set for it, or any that is free, so that all programs can start side by side.
 * Fails with PORT_TAKEN, naming the setting to change, before anything that takes time is started.
 */
export async function choosePorts(settings: Environment, answered = isAnswered): Promise<Addresses> {
  const held: Listening[] = [await hold('GATEWAY', 4000, settings)];
  try {
    await keepLocalhost(settings, answered);
    for (const name of SUBGRAPH_NAMES) held.push(await hold(name.toUpperCase(), 0, settings));
    const addresses = SUBGRAPH_NAMES.map((name, index) => {
      const url = held[index + 1]?.url ?? '';
      return [
        name,
        { port: new URL(url).port, url: `${url.replace('localhost', '127.0.0.1')}/graphql` },
      ] as const;
    });
    return Object.fromEntries(addresses) as Addresses;
  } finally {
    await Promise.all(held.map((listening) => listening.close(0)));
  }
}

async function hold(program: string, standard: number, settings: Environment): Promise<Listening> {
  const { port, host } = readAddress(program, standard, settings);
  try {
    return await listen({ handler: (_request, response) => response.end(), host, port });
  } catch (fault) {
    if (!(fault instanceof SamspillError) || fault.code !== 'PORT_TAKEN') throw fault;
    return refuse(program, port);
  }
}

/**
 * The gateway is announced as `localhost`, which browsers look up in IPv6 first: a program that has the same port
 * there would be met in its place.
 */
async function keepLocalhost(settings: Environment, answered: typeof isAnswered): Promise<void> {
  const { port, host } = readAddress('GATEWAY', 4000, settings);
  if (port === 0 || (host !== '127.0.0.1' && host !== '0.0.0.0')) return;
  if (await answered('::1', port)) refuse('GATEWAY', port);
}

function readAddress(program: string, standard: number, settings: Environment) {
  const table = { port: portSetting(`${program}_PORT`, standard), host: hostSetting(`${program}_HOST`) };
  return readSettings(table, settings);
}

function refuse(program: string, port: number): never {
  return fail(
    'PORT_TAKEN',
    `Port ${port} is taken by another program: end that one, or set ${program}_PORT to another.`,
  );
}
