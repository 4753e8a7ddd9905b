import { connect } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { fail } from '@samspill/shared/errors';
import type { Program } from './create-programs.ts';

const LIMIT_MS = 60_000;
const EVERY_MS = 50;

/** Waits until a program answers HTTP on its port, whatever it says; fails when it has ended or takes too long. */
export async function waitUntilAnswered(program: Program, port: number): Promise<void> {
  const until = performance.now() + LIMIT_MS;
  while (!(await isAnswered(port))) {
    const ending = program.ending();
    if (ending !== null) fail('PROGRAM_ENDED', `${program.name} could not be run: ${ending}`);
    if (performance.now() > until) fail('PROGRAM_ENDED', `${program.name} did not answer within a minute.`);
    await wait(EVERY_MS);
  }
}

async function isAnswered(port: number): Promise<boolean> {
  const body = JSON.stringify({ query: '{ __typename }' });
  const headers = { 'content-type': 'application/json' };
  try {
    await (await fetch(`http://127.0.0.1:${port}/graphql`, { method: 'POST', headers, body })).text();
    return true;
  } catch {
    return false;
  }
}

/** Fails with PORT_TAKEN when somebody listens there already. */
export async function requireFreePort(port: number): Promise<void> {
  const isTaken = await new Promise<boolean>((resolve) => {
    const socket = connect({ port, host: '127.0.0.1' });
    const settle = (taken: boolean) => () => {
      socket.destroy();
      resolve(taken);
    };
    socket.on('connect', settle(true));
    socket.on('error', settle(false));
  });
  if (isTaken) fail('PORT_TAKEN', `Port ${port} is taken by another program; choose others with --port.`);
}
