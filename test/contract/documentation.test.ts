import { ERROR_CODES } from '@samspill/shared/errors';
import { ROLES } from '@samspill/shared/access/role';
import { ALTINN_RESOURCES } from '@samspill/shared/consents/altinn-resources';
import { DATA_CATEGORIES } from '@samspill/shared/decisions/data-category';
import { DIRECTIONS } from '@samspill/shared/decisions/direction';
import { EDUCATION_BASES } from '@samspill/shared/decisions/education-bases';
import { LABOUR_BASES } from '@samspill/shared/decisions/labour-bases';
import { PURPOSES } from '@samspill/shared/decisions/purpose';
import { REASONS } from '@samspill/shared/decisions/reason-codes';
import type { Told } from '@samspill/shared/decisions/refusal';
import { STATEMENT_REFUSALS } from '@samspill/shared/decisions/statement-codes';
import { CHAIN_FINDINGS } from '@samspill/shared/disclosure/chain-finding';
import type { SettingsTable } from '@samspill/shared/env';
import { Kind, parse } from 'graphql';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CAST } from '../../cli/src/cast/cast.ts';
import { POLICIES } from '../../gateway/src/authorize/policies.ts';
import { gatewaySettings as gateway } from '../../gateway/src/env.ts';
import { settings as agreements } from '../../subgraphs/agreements/src/env.ts';
import { CONSENT_REFUSALS } from '../../subgraphs/agreements/src/data/consents/consent-refusal.ts';
import { REFERRAL_STEPS } from '../../subgraphs/agreements/src/data/referrals/referral-states.ts';
import { REFERRAL_REFUSALS } from '../../subgraphs/agreements/src/data/writes/referral-refusal.ts';
import { REFUSALS } from '../../subgraphs/agreements/src/data/writes/refusal.ts';
import { WRITE_RULES, type WriteRule } from '../../subgraphs/agreements/src/data/writes/write-roles.ts';
import { settings as education } from '../../subgraphs/education/src/env.ts';
import { settings as labour } from '../../subgraphs/labour/src/env.ts';
import { readDocTable } from '../support/read-doc-table.ts';

/** The values of an enum of a contract, each with its description, in their order. */
function enumOf(contract: string, enumName: string): readonly (readonly [string, string | undefined])[] {
  const url = new URL(`../../${contract}`, import.meta.url);
  return parse(readFileSync(url, 'utf8')).definitions.flatMap((node) =>
    node.kind === Kind.ENUM_TYPE_DEFINITION && node.name.value === enumName
      ? (node.values ?? []).map(({ name, description }) => [name.value, description?.value] as const)
      : [],
  );
}

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

  it('lists the steps of a referral, and every code that one is refused with', () => {
    expect(readDocTable('referrals.md', 'The steps').map(([kind, , after, by]) => [kind, after, by])).toEqual(
      Object.entries(REFERRAL_STEPS).map(([kind, { after, by }]) => [`\`${kind}\``, after ?? '–', by]),
    );
    expect(readDocTable('referrals.md', 'Why a step is refused')).toEqual(
      Object.entries(REFERRAL_REFUSALS).map(([code, meaning]) => [`\`${code}\``, meaning]),
    );
  });

  it('lists every access class with who reads it, as the schema says', () => {
    const common = new URL('../../shared/schema/common.graphql', import.meta.url);
    const classes = parse(readFileSync(common, 'utf8')).definitions.flatMap((node) =>
      node.kind === Kind.ENUM_TYPE_DEFINITION && node.name.value === 'AccessClass' ? (node.values ?? []) : [],
    );
    expect(readDocTable('access-classes.md', 'Access classes')).toEqual(
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

  it('lists every policy that a schema can name, with those of roles as one', () => {
    const names = [...POLICIES.keys()].map((name) => name.replace(/^role:.*/, 'role:ROLE'));
    const listed = readDocTable('access-classes.md', 'Standard directives at the gateway').map(
      ([name]) => name,
    );
    expect(listed).toEqual([...new Set(names)].map((name) => `\`${name}\``));
  });

  it('lists what can cross between the sectors: directions, categories and purposes', () => {
    expect(readDocTable('access.md', 'Data that crosses between the sectors')).toEqual(
      Object.entries(DIRECTIONS).map(([word, one]) => [
        `\`${word}\``,
        one.owner,
        one.viewerSide,
        one.meaning,
      ]),
    );
    expect(readDocTable('access.md', 'Data categories')).toEqual(
      Object.entries(DATA_CATEGORIES).map(([word, one]) => [`\`${word}\``, one.owner, one.term, one.meaning]),
    );
    expect(readDocTable('access.md', 'Purposes')).toEqual(
      Object.entries(PURPOSES).map(([word, one]) => [`\`${word}\``, one.area, one.term, one.meaning]),
    );
  });

  it('lists every legal basis of both owners, and no other', () => {
    const bases = [...EDUCATION_BASES.bases, ...LABOUR_BASES.bases];
    expect(readDocTable('access.md', 'Legal bases')).toEqual(
      bases.map((one) => [
        `\`${one.id}\``,
        one.category,
        one.purpose,
        one.paragraph,
        one.article,
        one.needsConsent ? 'yes' : 'no',
        one.roles.join(', '),
        one.source,
      ]),
    );
  });

  it('lists everything that can be wrong with a log of disclosures', () => {
    expect(readDocTable('disclosure-log.md', 'Proving it')).toEqual(
      Object.entries(CHAIN_FINDINGS).map(([code, meaning]) => [`\`${code}\``, meaning]),
    );
  });

  it('lists every reason for which data is refused, with what would help, in both languages', () => {
    const rows = (codes: Readonly<Record<string, Told>>) =>
      Object.entries(codes).map(([code, { message, remedy }]) => [
        `\`${code}\``,
        `${message.en} ${remedy.en}`,
        `${message.nb} ${remedy.nb}`,
      ]);
    expect(readDocTable('access.md', 'Reasons of a refusal')).toEqual(rows(REASONS));
    expect(readDocTable('access-classes.md', 'What is signed')).toEqual(rows(STATEMENT_REFUSALS));
  });

  it('lists every resource of Altinn, and every code that a step of a consent is refused with', () => {
    expect(readDocTable('consents.md', 'Consents of Altinn')).toEqual(
      Object.entries(ALTINN_RESOURCES).map(([name, { textId, categories, purposes }]) => [
        `\`${name}\``,
        `\`${textId}\``,
        categories.join(', '),
        purposes.join(', '),
      ]),
    );
    expect(readDocTable('consents.md', 'Why a step of a consent is refused')).toEqual(
      Object.entries(CONSENT_REFUSALS).map(([code, meaning]) => [`\`${code}\``, meaning]),
    );
  });

  it('takes the areas of agreements by the names of their own subgraph', () => {
    const areas = enumOf('subgraphs/agreements/schema.graphql', 'CooperationArea').map(([area]) => area);
    expect(new Set(Object.values(PURPOSES).map(({ area }) => area))).toEqual(new Set(areas));
  });

  it('has the closed lists of what can cross as enums, word for word and in their order', () => {
    const described = (
      facts: Readonly<Record<string, { readonly term: string; readonly meaning: string }>>,
    ) =>
      Object.entries(facts).map(([word, { term, meaning }]) => [word, `${meaning.slice(0, -1)} (${term}).`]);
    expect(enumOf('shared/schema/common.graphql', 'DataCategory')).toEqual(described(DATA_CATEGORIES));
    expect(enumOf('shared/schema/common.graphql', 'Purpose')).toEqual(described(PURPOSES));
    expect(enumOf('subgraphs/agreements/schema.graphql', 'DataDirection')).toEqual(
      Object.entries(DIRECTIONS).map(([word, { meaning }]) => [word, meaning]),
    );
  });

  it('lists the cast, each with who that is', () => {
    expect(readDocTable('sign-in.md', 'The cast of the embedded start')).toEqual(
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
