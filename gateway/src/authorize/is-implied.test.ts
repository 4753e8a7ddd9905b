import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isImplied } from './is-implied.ts';
import type { Requirement } from './requirement.ts';
import { isMet } from './requirement.ts';

const WORDS = ['a', 'b', 'c'];
const requirement: fc.Arbitrary<Requirement> = fc.oneof(
  fc.constant({ kind: 'authenticated' } as const),
  fc
    .array(fc.subarray(WORDS, { minLength: 1 }), { minLength: 1, maxLength: 3 })
    .map((anyOf) => ({ kind: 'requiresScopes', anyOf }) as const),
);

/** Everyone that there can be, by what their tokens are for. */
const EVERYONE = [...Array(2 ** WORDS.length).keys()].map((bits) => ({
  kind: 'PERSON' as const,
  issuer: 'fixture',
  subject: 'somebody',
  organisationNumber: null,
  supplierNumber: null,
  grants: [],
  scopes: WORDS.filter((_, index) => bits & (2 ** index)),
}));

it('a requirement is implied by others when whoever meets them all meets it, and else not', () => {
  fc.assert(
    fc.property(requirement, fc.array(requirement, { maxLength: 3 }), (one, others) => {
      const meetsAll = [null, ...EVERYONE].filter((viewer) => others.every((other) => isMet(other, viewer)));
      expect(isImplied(one, others)).toBe(meetsAll.every((viewer) => isMet(one, viewer)));
    }),
    { seed: 20_261_201, numRuns: 500 },
  );
});

it('scopes say nothing of policies', () => {
  expect(isImplied({ kind: 'policy', anyOf: [['a']] }, [{ kind: 'requiresScopes', anyOf: [['a']] }])).toBe(
    false,
  );
});
