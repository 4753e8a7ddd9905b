import { gatewaySettings } from '@samspill/gateway/env';
import type { Setting } from '@samspill/shared/env';
import { subgraphSettings } from '@samspill/shared/subgraph/subgraph-settings';
import { readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { expect, test } from 'vitest';

const EXAMPLE = new URL('../.env.example', import.meta.url);
const COMPOSE = new URL('../docker-compose.yml', import.meta.url);

const settings: readonly Setting[] = [
  gatewaySettings,
  subgraphSettings('education', 4001),
  subgraphSettings('labour', 4002),
  subgraphSettings('agreements', 4003),
].flatMap((table) => Object.values(table));

const example = parseEnv(readFileSync(EXAMPLE, 'utf8').replaceAll(/^# (?=[A-Z_]+=)/gm, ''));

test('.env.example names every setting with what holds when it is not given', () => {
  expect(example).toMatchObject(
    Object.fromEntries(settings.map((setting) => [setting.name, setting.default ?? ''])),
  );
});

test('what .env.example names beside the settings is what docker-compose.yml asks for and has no default', () => {
  const asked = [...readFileSync(COMPOSE, 'utf8').matchAll(/\$\{([A-Z_]+):\?/g)]
    .map(([, name]) => name)
    .sort();
  const known = new Set(settings.map(({ name }) => name));
  expect(
    Object.keys(example)
      .filter((name) => !known.has(name))
      .sort(),
  ).toEqual(asked);
  expect(asked.map((name) => example[name ?? ''])).toEqual(asked.map(() => ''));
});
