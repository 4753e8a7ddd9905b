import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fail } from '../errors.ts';

export interface ListenOptions {
  readonly handler: RequestListener;
  readonly host: string;
  /** 0 takes any that is free. */
  readonly port: number;
}

/** A server that takes requests until it is closed. */
export interface Listening {
  /** Without a path: `http://127.0.0.1:4000`. */
  readonly url: string;
  /** Takes no new request, lets those under way finish within `graceMs`, then cuts off what is left. */
  readonly close: (graceMs?: number) => Promise<void>;
}

const GRACE_MS = 10_000;

/** Longer than any client of ours keeps an idle connection, so that a request never meets one that is being closed. */
const KEEP_ALIVE_MS = 65_000;

/** Starts to take requests, or fails with PORT_TAKEN or SETTINGS_INVALID in one sentence. */
export async function listen({ handler, host, port }: ListenOptions): Promise<Listening> {
  const server = createServer({ keepAliveTimeout: KEEP_ALIVE_MS }, (request, response) => {
    response.once('close', () => {
      if (!server.listening) setImmediate(dropIdle, server);
    });
    handler(request, response);
  });
  server.listen(port, host);
  await once(server, 'listening').catch((fault: unknown) => refuse(fault, host, port));
  return { url: urlOf(server, host), close: (graceMs = GRACE_MS) => close(server, graceMs) };
}

function refuse(fault: unknown, host: string, port: number): never {
  const code = fault instanceof Error && 'code' in fault ? fault.code : undefined;
  if (code === 'EADDRINUSE') {
    fail(
      'PORT_TAKEN',
      `Port ${port} on ${host} is taken by another program; stop it or choose another port.`,
    );
  }
  if (code === 'EACCES') {
    fail('SETTINGS_INVALID', `Port ${port} may not be used by this user; choose one above 1023.`);
  }
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') {
    fail('SETTINGS_INVALID', `This machine has no address ${host} to listen on; choose another host.`);
  }
  throw fault;
}

function urlOf(server: Server, host: string): string {
  const { port } = server.address() as AddressInfo;
  const reachable = host === '0.0.0.0' || host === '::' ? 'localhost' : host;
  return `http://${reachable.includes(':') ? `[${reachable}]` : reachable}:${port}`;
}

async function close(server: Server, graceMs: number): Promise<void> {
  if (!server.listening) return;
  const closed = once(server, 'close');
  server.close();
  setImmediate(dropIdle, server);
  const timer = setTimeout(() => {
    server.closeAllConnections();
  }, graceMs);
  await closed;
  clearTimeout(timer);
}

/** A server that closes keeps no connection for a next request: one whose request has just ended goes too. */
function dropIdle(server: Server): void {
  if (!server.listening) server.closeIdleConnections();
}
