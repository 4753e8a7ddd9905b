import { expect, it } from 'vitest';
import { PERMIT } from '../../fixtures/fixture-decisions.ts';
import type { Decision } from './decision.ts';
import { nearestToPermit } from './nearest-to-permit.ts';
import type { ReasonCode } from './reason-codes.ts';

const { viewer, person, category, direction, purpose } = PERMIT;
const refusal = (...reasons: ReasonCode[]): Decision => ({
  outcome: 'REFUSE',
  viewer,
  person,
  category,
  direction,
  purpose,
  reasons,
});

it('what one way of having to do with a person permits is permitted, whatever the others lack', () => {
  expect(nearestToPermit([refusal('ROLE_MISSING'), PERMIT, refusal('CONSENT_MISSING')])).toBe(PERMIT);
});

it('where none permits, the refusal has the fewest reasons, and is the first of those', () => {
  const one = refusal('CONSENT_MISSING');
  const other = refusal('ROLE_MISSING');
  expect(nearestToPermit([refusal('ROLE_MISSING', 'AREA_NOT_COVERED'), one, other])).toBe(one);
});
