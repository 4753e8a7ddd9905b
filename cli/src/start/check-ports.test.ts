import { listen } from '@samspill/shared/http/listen';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkPorts } from './check-ports.ts';

let taken: Awaited<ReturnType<typeof listen>>;
let port: string;
beforeEach(async () => {
  taken = await listen({ handler: (_request, response) => response.end(), host: '127.0.0.1', port: 0 });
  port = new URL(taken.url).port;
});
afterEach(() => taken.close());

test('a port that is taken is one sentence that names its setting', async () => {
  const sentence = `Port ${port} is taken by another program: end that one, or set GATEWAY_PORT to another.`;
  await expect(checkPorts({ GATEWAY_PORT: port })).rejects.toMatchObject({
    code: 'PORT_TAKEN',
    message: sentence,
  });
  await expect(checkPorts({ GATEWAY_PORT: '0', LABOUR_PORT: port })).rejects.toThrow(/set LABOUR_PORT/);
});

test('ports that are free, or left to be chosen, will do', async () => {
  await taken.close();
  await checkPorts({ GATEWAY_PORT: port });
  await checkPorts({ GATEWAY_PORT: '0' });
});

test('a port that is none is told as a setting', async () => {
  await expect(checkPorts({ GATEWAY_PORT: 'x' })).rejects.toMatchObject({ code: 'SETTINGS_INVALID' });
});
