import { Kind, parse, type EnumTypeDefinitionNode } from 'graphql';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { REASONS } from '../decisions/reason-codes.ts';
import { STATEMENT_REFUSALS } from '../decisions/statement-codes.ts';
import { accessRefused } from './access-refused.ts';

const COMMON = parse(readFileSync(new URL('../../schema/common.graphql', import.meta.url), 'utf8'));

describe('a refusal', () => {
  it('tells all that is missing, and of the first why and what would help, in both languages', () => {
    expect(accessRefused(['ROLE_MISSING', 'RELATION_MISSING'])).toEqual({
      __typename: 'AccessRefused',
      code: 'ROLE_MISSING',
      message: REASONS.ROLE_MISSING.message.nb,
      messageEn: REASONS.ROLE_MISSING.message.en,
      missing: ['ROLE_MISSING', 'RELATION_MISSING'],
      remedy: REASONS.ROLE_MISSING.remedy.nb,
      remedyEn: REASONS.ROLE_MISSING.remedy.en,
    });
  });

  it('without a reason is a fault of ours', () => {
    expect(() => accessRefused([])).toThrow('A refusal has a reason.');
  });

  it('has a code of the closed lists, which the graph tells with the same sentence', () => {
    const codes = COMMON.definitions.find(
      (node): node is EnumTypeDefinitionNode =>
        node.kind === Kind.ENUM_TYPE_DEFINITION && node.name.value === 'AccessRefusalCode',
    );
    const told = codes?.values?.map(({ name, description }) => [name.value, description?.value]);
    const known = Object.entries({ ...REASONS, ...STATEMENT_REFUSALS });
    expect(told).toEqual(known.map(([code, { message }]) => [code, message.en]));
  });
});
