import { readSettings } from '@samspill/shared/env';
import { expect, it } from 'vitest';
import { gatewaySettings, isOn, subgraphUrls } from './env.ts';

it('has a default for every setting', () => {
  expect(readSettings(gatewaySettings, {})).toMatchObject({
    port: 4000,
    host: '127.0.0.1',
    allowedOrigins: [],
  });
});

it('finds the subgraphs where they are started unless told otherwise', () => {
  const settings = readSettings(gatewaySettings, { GATEWAY_LABOUR_URL: 'https://labour.example/graphql' });
  expect(subgraphUrls(settings)).toEqual({
    education: 'http://127.0.0.1:4001/graphql',
    labour: 'https://labour.example/graphql',
    agreements: 'http://127.0.0.1:4003/graphql',
  });
});

it.each([
  ['auto', 'development', true],
  ['auto', 'production', false],
  ['on', 'production', true],
  ['off', 'development', false],
] as const)('%s in %s is %s', (choice, nodeEnv, on) => {
  expect(isOn(choice, { nodeEnv })).toBe(on);
});

it('refuses origins that no browser sends', () => {
  expect(() => readSettings(gatewaySettings, { GATEWAY_ALLOWED_ORIGINS: 'app.example' })).toThrow(
    'GATEWAY_ALLOWED_ORIGINS is "app.example", expected origins as https://app.example',
  );
});
