import { listen } from '@samspill/shared/http/listen';
import { expect, test } from 'vitest';
import { isAnswered } from './is-answered.ts';

test('a port is answered while a program listens there, and not after', async () => {
  const program = await listen({ handler: (_, response) => response.end(), host: '127.0.0.1', port: 0 });
  const port = Number(new URL(program.url).port);
  expect(await isAnswered('127.0.0.1', port)).toBe(true);
  await program.close();
  expect(await isAnswered('127.0.0.1', port)).toBe(false);
});
