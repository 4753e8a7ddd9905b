import { ERROR_CODES } from '@samspill/shared/errors';
import { ROLES } from '@samspill/shared/access/role';
import type { SettingsTable } from '@samspill/shared/env';
import { Kind, parse } from 'graphql';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CAST } from '../../cli/src/cast/cast.ts';
import { gatewaySettings as gateway } from '../../gateway/src/env.ts';
import { settings as agreements } from '../../subgraphs/agreements/src/env.ts';
import { REFUSALS } from '../../subgraphs/agreements/src/data/writes/refusal.ts';
import { WRITE_RULES, type WriteRule } from '../../subgraphs/agreements/src/data/writes/write-roles.ts';
import { settings as education } from '../../subgraphs/education/src/env.ts';
import { settings as labour } from '../../subgraphs/labour/src/env.ts';
import { readDocTable } from '../support/read-doc-table.ts';

describe('the documentation', () => {
  it('lists every error code with its meaning, and no other', () => {
    const listed = readDocTable('errors.md').map(([code, meaning]) => [code, meaning]);
    expect(listed).toEqual(Object.entries(ERROR_CODES).map(([code, meaning]) => [`\`${code}\``, meaning]));
  });

  it('lists who may do which step of an agreement, and every code that it is refused with', () => {
    const rules: readonly (readonly [string, WriteRule])[] = Object.entries(WRITE_RULES);
    const sides = [
      'COUNTY_AGREEMENT_OWNER',
      'COUNTY_AGREEMENT_COORDINATOR',
      'NAV_AGREEMENT_OWNER',
      'NAV_AGREEMENT_COORDINATOR',
    ];
    const said = (holds: boolean) => (holds ? 'yes' : '–');
    const steps = rules.map(([name, { roles, machines }]) => {
      expect(roles.filter((role) => !sides.includes(role))).toEqual([]);
      return [
        `\`${name}\``,
        ...sides.map((side) => said(roles.some((role) => role === side))),
        said(machines),
      ];
    });
    const refusals = Object.entries(REFUSALS).map(([code, meaning]) => [`\`${code}\``, meaning]);
    expect(readDocTable('agreement-rules.md')).toEqual([...steps, ...refusals]);
  });

  it('lists every access class with who reads it, as the schema says', () => {
    const common = new URL('../../shared/schema/common.graphql', import.meta.url);
    const classes = parse(readFileSync(common, 'utf8')).definitions.flatMap((node) =>
      node.kind === Kind.ENUM_TYPE_DEFINITION && node.name.value === 'AccessClass' ? (node.values ?? []) : [],
    );
    expect(readDocTable('access.md', 'Access classes')).toEqual(
      classes.map(({ name, description }) => [`\`${name.value}\``, description?.value]),
    );
  });

  it('lists every role with its sector and what it is for, and no other', () => {
    expect(readDocTable('access.md', 'Roles')).toEqual(
      Object.entries(ROLES).map(([role, { sector, readsConfidential, meaning }]) => [
        `\`${role}\``,
        sector,
        readsConfidential ? 'yes' : 'no',
        meaning,
      ]),
    );
  });

  it('lists the cast, each with who that is', () => {
    expect(readDocTable('access.md', 'The cast of the embedded start')).toEqual(
      Object.entries(CAST).map(([name, { meaning }]) => [`\`${name}\``, meaning]),
    );
  });

  it('lists every setting with its default and meaning, and no other', () => {
    const tables: readonly SettingsTable[] = [gateway, { ...education }, { ...labour }, { ...agreements }];
    const settings = tables.flatMap((table) => Object.values(table));
    const rows = settings.map(({ name, default: standard, meaning }) =>
      JSON.stringify([
        `\`${name}\``,
        standard === undefined || standard === '' ? '–' : `\`${standard}\``,
        meaning,
      ]),
    );
    const listed = readDocTable('settings.md').map((cells) => JSON.stringify(cells));
    expect(listed.sort()).toEqual([...new Set(rows)].sort());
  });
});
