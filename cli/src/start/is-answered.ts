import { once } from 'node:events';
import { connect } from 'node:net';

/** A program on this machine takes a connection at once, or not at all. */
const PATIENCE_MS = 1000;

/** Whether a program on this machine takes connections there. */
export async function isAnswered(host: string, port: number): Promise<boolean> {
  const socket = connect({ host, port });
  try {
    await once(socket, 'connect', { signal: AbortSignal.timeout(PATIENCE_MS) });
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}
