import { listen } from '@samspill/shared/http/listen';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { choosePorts } from './choose-ports.ts';

let taken: Awaited<ReturnType<typeof listen>>;
let port: string;
beforeEach(async () => {
  taken = await listen({ handler: (_request, response) => response.end(), host: '127.0.0.1', port: 0 });
  port = new URL(taken.url).port;
});
afterEach(() => taken.close());

test('a port that is taken is one sentence that names its setting', async () => {
  const sentence = `Port ${port} is taken by another program: end that one, or set GATEWAY_PORT to another.`;
  await expect(choosePorts({ GATEWAY_PORT: port })).rejects.toMatchObject({
    code: 'PORT_TAKEN',
    message: sentence,
  });
  await expect(choosePorts({ GATEWAY_PORT: '0', LABOUR_PORT: port })).rejects.toThrow(/set LABOUR_PORT/);
});

test('a port that another program has under the name localhost is taken too', async () => {
  await taken.close();
  const asked: (readonly [string, number])[] = [];
  const answeredOn = (there: string) => (host: string, number: number) => {
    asked.push([host, number]);
    return Promise.resolve(host === there);
  };
  await expect(choosePorts({ GATEWAY_PORT: port }, answeredOn('::1'))).rejects.toMatchObject({
    code: 'PORT_TAKEN',
  });
  expect(asked).toEqual([['::1', Number(port)]]);
  await choosePorts({ GATEWAY_PORT: port }, answeredOn('elsewhere'));
  await choosePorts({ GATEWAY_PORT: '0' }, answeredOn('::1'));
});

test('a port that is set is kept, and the others are free and differ', async () => {
  await taken.close();
  const addresses = await choosePorts({ GATEWAY_PORT: '0', LABOUR_PORT: port });
  expect(addresses.labour).toEqual({ port, url: `http://127.0.0.1:${port}/graphql` });
  expect(new Set(Object.values(addresses).map((address) => address.port)).size).toBe(3);
});

test('an address that is every one of the machine is reached on this machine', async () => {
  const addresses = await choosePorts({ GATEWAY_PORT: '0', EDUCATION_HOST: '0.0.0.0' });
  expect(addresses.education.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/graphql$/);
});

test('a port that is none is told as a setting', async () => {
  await expect(choosePorts({ GATEWAY_PORT: 'x' })).rejects.toMatchObject({ code: 'SETTINGS_INVALID' });
});
