import { connect as connectPlainly, isIP } from 'node:net';
import { connect as connectSecurely } from 'node:tls';
import type { OpenSocket } from './connection.ts';

/** As much as comes at once over a socket. */
const READ_BYTES = 131_072;

const PROBE_AFTER_MS = 60_000;

/** Whose certificates are believed, in PEM: those that Node.js believes when nothing is said. */
export interface Trust {
  readonly ca?: string;
}

/** What sockets to an address are opened by: plain, with one piece of memory for all that comes, or TLS. */
export function createOpenSocket({ protocol, hostname, port }: URL, trust: Trust = {}): OpenSocket {
  const isSecure = protocol === 'https:';
  const host = hostname.startsWith('[') ? hostname.slice(1, -1) : hostname;
  const address = {
    host,
    port: port === '' ? (isSecure ? 443 : 80) : Number(port),
    noDelay: true,
    keepAlive: true,
    keepAliveInitialDelay: PROBE_AFTER_MS,
  };
  const servername = isIP(host) === 0 ? host : '';
  return (onBytes) => {
    if (isSecure) {
      const socket = connectSecurely({ ...address, ...trust, servername, ALPNProtocols: ['http/1.1'] });
      return socket.on('data', (bytes: Buffer) => {
        onBytes(bytes.length, bytes);
      });
    }
    const onread = {
      buffer: Buffer.allocUnsafe(READ_BYTES),
      callback: (count: number, memory: Uint8Array) => {
        onBytes(count, memory as Buffer);
        return true;
      },
    };
    return connectPlainly({ ...address, onread });
  };
}
