import { PassThrough } from 'node:stream';
import { afterEach, describe, expect, it } from 'vitest';
import { createLog } from '../log.ts';
import { SamspillError } from '../errors.ts';
import { createHttpHandler } from './create-http-handler.ts';
import { jsonAnswer } from './json-answer.ts';
import { listen, type Listening } from './listen.ts';
import type { Routes } from './route.ts';

let server: Listening | undefined;
afterEach(() => server?.close(0));

async function serve(routes: Routes) {
  const destination = new PassThrough();
  const log = createLog({ name: 'fixture', level: 'info', destination });
  const handler = createHttpHandler({
    routes,
    bodyLimitBytes: 1000,
    log,
    headersFor: () => ({ 'x-extra': 'yes' }),
  });
  server = await listen({ handler, host: '127.0.0.1', port: 0 });
  return { url: server.url, logged: () => String(destination.read() ?? '') };
}

const echo: Routes = {
  '/echo': { POST: async ({ readBody }) => jsonAnswer(200, { length: (await readBody()).length }) },
};

describe('an HTTP handler', () => {
  it('answers from the route of path and method, with its own headers and those for every answer', async () => {
    const { url } = await serve({ '/hello': { GET: ({ search }) => jsonAnswer(200, { search }) } });
    const answer = await fetch(`${url}/hello?a=1`, { headers: { 'x-request-id': 'mine-1' } });
    expect(await answer.json()).toEqual({ search: '?a=1' });
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'application/json; charset=utf-8',
      'x-request-id': 'mine-1',
      'x-extra': 'yes',
    });
  });

  it.each(['plain', 'blåbærsyltetøy', '→ 漢字', '👩‍🌾', ''])('hands a text on as it is: %s', async (body) => {
    const { url } = await serve({ '/text': { GET: () => ({ status: 200, headers: {}, body }) } });
    const answer = await fetch(`${url}/text`);
    expect(answer.headers.get('content-length')).toBe(String(Buffer.byteLength(body)));
    expect(await answer.text()).toBe(body);
  });

  it('answers HEAD as GET, without the body', async () => {
    const { url } = await serve({ '/hello': { GET: () => jsonAnswer(200, { hello: true }) } });
    const answer = await fetch(`${url}/hello`, { method: 'HEAD' });
    expect([answer.status, answer.headers.get('content-length'), await answer.text()]).toEqual([
      200,
      '14',
      '',
    ]);
  });

  it('gives a request without a harmless id a new one', async () => {
    const { url } = await serve(echo);
    for (const given of ['{"a":"long story"}', '01810112345', 'of-018101-12345']) {
      const answer = await fetch(url, { headers: { 'x-request-id': given } });
      expect(answer.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
    }
  });

  it('says 404 for a path that is not there and 405 with what is allowed', async () => {
    const { url } = await serve(echo);
    expect((await fetch(`${url}/constructor`)).status).toBe(404);
    const refused = await fetch(`${url}/echo`);
    expect([refused.status, refused.headers.get('allow')]).toEqual([405, 'POST']);
    expect(await refused.json()).toEqual({
      errors: [{ message: 'This path takes POST only.', extensions: { code: 'BAD_REQUEST' } }],
    });
  });

  it('takes a body up to the limit and refuses a longer one with 413, announced or not', async () => {
    const { url } = await serve(echo);
    const post = (body: string | ReadableStream) =>
      fetch(`${url}/echo`, {
        method: 'POST',
        body,
        ...(body instanceof ReadableStream && { duplex: 'half' }),
      });
    expect(await (await post('x'.repeat(1000))).json()).toEqual({ length: 1000 });
    const announced = await post('x'.repeat(1001));
    const streamed = await post(new Blob(['x'.repeat(1001)]).stream());
    expect([announced.status, streamed.status]).toEqual([413, 413]);
    expect(await streamed.json()).toEqual({
      errors: [
        {
          message: 'The request body is larger than the limit of 1000 bytes.',
          extensions: { code: 'BODY_TOO_LARGE' },
        },
      ],
    });
  });

  it('masks a fault and logs it under the request id', async () => {
    const { url, logged } = await serve({
      '/broken': {
        GET: () => {
          throw new Error('secret');
        },
      },
    });
    const answer = await fetch(`${url}/broken`, { headers: { 'x-request-id': 'mine-2' } });
    expect([answer.status, await answer.text()]).toEqual([
      500,
      '{"errors":[{"message":"Something went wrong on our side; quote reference mine-2.","extensions":{"code":"INTERNAL_SERVER_ERROR"}}]}',
    ]);
    expect(logged()).toMatch(/"requestId":"mine-2".*A route failed/);
  });

  it('says a refusal of a route with its code', async () => {
    const { url } = await serve({
      '/no': {
        GET: () => {
          throw new SamspillError('BAD_REQUEST', 'No.');
        },
      },
    });
    const answer = await fetch(`${url}/no`);
    expect([answer.status, await answer.json()]).toEqual([
      400,
      { errors: [{ message: 'No.', extensions: { code: 'BAD_REQUEST' } }] },
    ]);
  });

  it('tells a route when its client leaves', async () => {
    const { promise: left, resolve: tell } = withResolvers<unknown>();
    const { promise: reached, resolve: reach } = withResolvers<undefined>();
    const { url } = await serve({
      '/slow': {
        GET: ({ signal }) => {
          signal.addEventListener('abort', () => {
            tell(signal.reason);
          });
          reach(undefined);
          return new Promise(() => undefined);
        },
      },
    });
    const departure = new AbortController();
    const asked = fetch(`${url}/slow`, { signal: departure.signal });
    await reached;
    departure.abort();
    await expect(asked).rejects.toThrow();
    expect(await left).toBe('CANCELLED');
  });
});

function withResolvers<T>() {
  let resolve: (value: T) => void = () => undefined;
  const promise = new Promise<T>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}
