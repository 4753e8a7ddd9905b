import { describe, expect, it } from 'vitest';
import { openFixtureGraph } from '../../fixtures/open-fixture-graph.ts';

const PAGE = 'https://app.example';

async function corsOf(allowedOrigins: string, origin: string, method: 'POST' | 'OPTIONS') {
  const graph = await openFixtureGraph({ GATEWAY_ALLOWED_ORIGINS: allowedOrigins });
  const body = method === 'POST' ? JSON.stringify({ query: '{ __typename }' }) : null;
  const headers = { origin, 'content-type': 'application/json' };
  const answer = await fetch(graph.url, { method, headers, body });
  await answer.text();
  await graph.close();
  return {
    status: answer.status,
    ...Object.fromEntries([...answer.headers].filter(([name]) => /^(access-control|vary)/.test(name))),
  };
}

describe('pages of other origins', () => {
  it('may not read anything unless a setting says so', async () => {
    expect(await corsOf('', PAGE, 'POST')).toEqual({ status: 200, vary: 'accept, authorization' });
    expect(await corsOf('', PAGE, 'OPTIONS')).toEqual({ status: 204 });
  });

  it('may read when their origin is listed', async () => {
    expect(await corsOf(`https://other.example,${PAGE}`, PAGE, 'POST')).toEqual({
      status: 200,
      vary: 'accept, authorization, origin',
      'access-control-allow-origin': PAGE,
      'access-control-expose-headers': 'x-request-id',
    });
    expect(await corsOf(PAGE, PAGE, 'OPTIONS')).toMatchObject({
      status: 204,
      'access-control-allow-origin': PAGE,
      'access-control-allow-methods': 'GET, POST',
      'access-control-allow-headers':
        'authorization, content-type, apollo-require-preflight, x-request-id, samspill-purpose',
    });
  });

  it('may not when another is listed', async () => {
    expect(await corsOf(PAGE, 'https://elsewhere.example', 'POST')).toEqual({
      status: 200,
      vary: 'accept, authorization, origin',
    });
  });
});
