import { expect, test } from 'vitest';
import { gatewayUrl } from './gateway-url.ts';

test.each([
  [{}, 'http://127.0.0.1:4000/graphql'],
  [{ GATEWAY_PORT: '', GATEWAY_HOST: '' }, 'http://127.0.0.1:4000/graphql'],
  [{ GATEWAY_PORT: '5000', GATEWAY_HOST: '0.0.0.0' }, 'http://127.0.0.1:5000/graphql'],
  [{ GATEWAY_HOST: '::' }, 'http://[::1]:4000/graphql'],
  [{ GATEWAY_HOST: 'graph.example' }, 'http://graph.example:4000/graphql'],
])('by %j the gateway answers on %s', (environment, url) => {
  expect(gatewayUrl(environment)).toBe(url);
});

test('a port that is none is told as a setting', () => {
  expect(() => gatewayUrl({ GATEWAY_PORT: 'x' })).toThrow(/^One setting cannot be used: GATEWAY_PORT is "x"/);
});
