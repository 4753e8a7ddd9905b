import { EventEmitter, once } from 'node:events';
import { Agent, get, type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { expect, it } from 'vitest';
import { listen } from './listen.ts';

const here = { host: '127.0.0.1', port: 0 };
const fresh = new Agent({ keepAlive: false });

function ask(url: string, agent?: Agent): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    get(url, agent ? { agent } : {}, resolve).on('error', reject);
  });
}

it('says where it listens, and stops listening', async () => {
  const server = await listen({ ...here, handler: (_request, response) => response.end('here') });
  expect(await text(await ask(server.url))).toBe('here');
  await server.close();
  await expect(ask(server.url, fresh)).rejects.toThrow('ECONNREFUSED');
  await server.close();
});

it('says in one sentence that a port is taken', async () => {
  const first = await listen({ ...here, handler: () => undefined });
  const port = Number(new URL(first.url).port);
  await expect(listen({ ...here, port, handler: () => undefined })).rejects.toMatchObject({
    code: 'PORT_TAKEN',
    message: `Port ${port} on 127.0.0.1 is taken by another program; stop it or choose another port.`,
  });
  await first.close();
});

it('says in one sentence that the machine has no such address', async () => {
  await expect(listen({ host: '192.0.2.1', port: 0, handler: () => undefined })).rejects.toMatchObject({
    code: 'SETTINGS_INVALID',
    message: 'This machine has no address 192.0.2.1 to listen on; choose another host.',
  });
});

it('finishes a request under way while it closes, also on a connection that is kept alive', async () => {
  const agent = new Agent({ keepAlive: true });
  const reached = new EventEmitter<{ request: [ServerResponse] }>();
  const server = await listen({
    ...here,
    handler: (_request, response) => reached.emit('request', response),
  });
  const answered = ask(server.url, agent).then((message) => text(message));
  const [response] = (await once(reached, 'request')) as [ServerResponse];
  const closed = server.close(60_000);
  response.end('finished');
  expect(await answered).toBe('finished');
  await closed;
  agent.destroy();
});

it('cuts off what is not finished within the grace', async () => {
  const server = await listen({ ...here, handler: (_request, response) => response.write('half') });
  const message = await ask(server.url);
  const cut = text(message);
  await Promise.all([expect(cut).rejects.toThrow('aborted'), server.close(0)]);
});
