import { settings as agreementsSettings } from '@samspill/agreements/env';
import { settings as educationSettings } from '@samspill/education/env';
import { gatewaySettings } from '@samspill/gateway/env';
import { settings as labourSettings } from '@samspill/labour/env';
import type { Setting } from '@samspill/shared/env';
import { readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { expect, test } from 'vitest';

const EXAMPLE = new URL('../.env.example', import.meta.url);
const COMPOSE = readFileSync(new URL('../docker-compose.yml', import.meta.url), 'utf8');

const programs: Readonly<Record<string, readonly Setting[]>> = {
  gateway: Object.values(gatewaySettings),
  education: Object.values(educationSettings),
  labour: Object.values(labourSettings),
  agreements: Object.values(agreementsSettings),
};
const settings = Object.values(programs).flat();

const example = parseEnv(readFileSync(EXAMPLE, 'utf8').replaceAll(/^# (?=[A-Z_]+=)/gm, ''));

test('.env.example names every setting with what holds when it is not given', () => {
  expect(example).toMatchObject(
    Object.fromEntries(settings.map((setting) => [setting.name, setting.default ?? ''])),
  );
});

test('what .env.example names beside the settings is what docker-compose.yml asks for and has no default', () => {
  const asked = [...COMPOSE.matchAll(/\$\{([A-Z_]+):\?/g)].map(([, name]) => name).sort();
  const known = new Set(settings.map(({ name }) => name));
  expect(
    Object.keys(example)
      .filter((name) => !known.has(name))
      .sort(),
  ).toEqual(asked);
  expect(asked.map((name) => example[name ?? ''])).toEqual(asked.map(() => ''));
});

/** Where programs find each other inside the containers is for docker-compose.yml alone to say. */
const ADDRESS = /_(HOST|PORT|URL)$/;

test.each(Object.entries(programs))(
  'docker-compose.yml hands every setting of %s on, with the same default',
  (service, table) => {
    const given = environmentOf(service);
    expect(Object.keys(given).sort()).toEqual(table.map(({ name }) => name).sort());
    const free = table.filter(({ name }) => !ADDRESS.test(name));
    // The image runs in production unless told otherwise, a program by itself in development.
    const standard = ({ name, default: value = '' }: Setting) => (name === 'NODE_ENV' ? 'production' : value);
    expect(given).toMatchObject(
      Object.fromEntries(free.map((setting) => [setting.name, `\${${setting.name}:-${standard(setting)}}`])),
    );
  },
);

function environmentOf(service: string): Readonly<Record<string, string>> {
  const [, section = ''] = COMPOSE.split(`\n  ${service}:\n`);
  const [, environment = ''] = section.split('\n    environment:\n');
  const lines = /^(?: {6}.*\n)*/.exec(environment)?.[0].matchAll(/^ {6}([A-Z_]+): (.*)$/gm) ?? [];
  return Object.fromEntries([...lines].map(([, name, value]) => [name ?? '', value ?? '']));
}
