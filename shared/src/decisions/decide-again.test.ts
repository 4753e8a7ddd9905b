import { expect, it } from 'vitest';
import { PERMIT } from '../../fixtures/fixture-decisions.ts';
import type { Role } from '../access/role.ts';
import { decideAgain } from './decide-again.ts';
import type { SignedDecision } from './decision.ts';
import { LABOUR_BASES } from './labour-bases.ts';

const ENVELOPE = { iss: 'agreements', aud: 'labour', jti: 'd-1', iat: 0, exp: 10 } as const;
const permitted = (change: Partial<typeof PERMIT> = {}): SignedDecision => ({
  ...PERMIT,
  ...change,
  ...ENVELOPE,
});
const again = (decision: SignedDecision, roles: readonly Role[] = ['FOLLOW_UP_COUNSELLOR']) =>
  decideAgain(decision, LABOUR_BASES, roles);
const refusedFor = (...reasons: string[]) => ({ released: false, reasons });

it('what the table knows is released, on the basis of the table', () => {
  expect(again(permitted())).toEqual({ released: true, basis: LABOUR_BASES.bases[0] });
});

it('a widened decision is refused: what the table does not know does not flow', () => {
  expect(again(permitted({ category: 'MENTOR', purpose: 'APEL' }))).toEqual(refusedFor('NO_BASIS'));
  expect(again(permitted({ category: 'MEASURES', consent: 'c-1' }))).toEqual(refusedFor('NO_BASIS'));
  expect(again(permitted({ basis: 'LAB-99' }))).toEqual(refusedFor('NO_BASIS'));
});

it('an agreement that was revised to open a category widens no table', () => {
  const opened = permitted({ category: 'GUIDANCE', agreement: { id: 'agreement-46', version: 3 } });
  expect(again(opened)).toEqual(refusedFor('NO_BASIS'));
});

it('a basis that asks for consent asks for it here too, and for a role', () => {
  const measures = permitted({ category: 'MEASURES', basis: 'LAB-3' });
  expect(again(measures)).toEqual(refusedFor('CONSENT_MISSING'));
  expect(again(measures, ['CAREER_ADVISOR'])).toEqual(refusedFor('ROLE_MISSING', 'CONSENT_MISSING'));
  expect(again({ ...measures, consent: 'c-1' } as SignedDecision)).toMatchObject({ released: true });
});

it('a refusal stays one, with its reasons', () => {
  const { agreement: _a, basis: _b, consent: _c, ...bound } = PERMIT;
  const refusal = { ...bound, ...ENVELOPE, outcome: 'REFUSE', reasons: ['RELATION_MISSING'] } as const;
  expect(again(refusal)).toEqual(refusedFor('RELATION_MISSING'));
});
