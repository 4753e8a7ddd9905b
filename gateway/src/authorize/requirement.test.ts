import type { SignedInViewer } from '@samspill/shared/access/viewer';
import { expect, it } from 'vitest';
import { isMet, type Requirement } from './requirement.ts';

const SOMEBODY: SignedInViewer = {
  kind: 'PERSON',
  issuer: 'fixture',
  subject: 'somebody',
  organisationNumber: null,
  supplierNumber: null,
  grants: [{ role: 'NAV_YOUTH_TEAM', counties: [], units: ['1208'] }],
  scopes: ['read', 'write'],
};
const CITIZEN: SignedInViewer = { ...SOMEBODY, kind: 'CITIZEN' };

const scopes = (...anyOf: readonly string[][]): Requirement => ({ kind: 'requiresScopes', anyOf });
const policies = (...anyOf: readonly string[][]): Requirement => ({ kind: 'policy', anyOf });

it.each<readonly [string, Requirement, SignedInViewer, boolean]>([
  ['to have signed in, by anyone who has', { kind: 'authenticated' }, CITIZEN, true],
  ['all scopes of a set', scopes(['other'], ['read', 'write']), SOMEBODY, true],
  ['a part of a set', scopes(['read', 'other']), SOMEBODY, false],
  ['no set at all', scopes(), SOMEBODY, false],
  ['to be at work', policies(['employee']), SOMEBODY, true],
  ['to be a citizen', policies(['citizen']), CITIZEN, true],
  ['to be a program or an organisation', policies(['machine'], ['organisation']), SOMEBODY, false],
  ['a role, wherever it is given', policies(['role:NAV_YOUTH_TEAM', 'employee']), SOMEBODY, true],
  ['another role', policies(['role:NAV_AGREEMENT_OWNER']), SOMEBODY, false],
  ['a role, by a citizen, whatever the token says', policies(['role:NAV_YOUTH_TEAM']), CITIZEN, false],
  ['a policy that nobody knows', policies(['unknown']), SOMEBODY, false],
])('%s (%#)', (...[, requirement, viewer, expected]) => {
  expect(isMet(requirement, viewer)).toBe(expected);
  expect(isMet(requirement, null)).toBe(false);
});
