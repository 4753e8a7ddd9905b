import { describe, expect, it } from 'vitest';
import { mayRead, requireReader, type Concern } from './concern.ts';
import type { Role } from './role.ts';
import { coversCounty, coversUnit, hasRole, type Grant, type SignedInViewer } from './viewer.ts';

const BASE: SignedInViewer = {
  kind: 'PERSON',
  issuer: 'fixture',
  subject: 'someone',
  organisationNumber: '821311632',
  supplierNumber: null,
  grants: [],
  scopes: [],
};
const AFFAIR: Concern = { organisations: ['310000000'], counties: ['46'], units: ['1208'] };

const withRole = (role: Role, places: Partial<Grant> = {}): SignedInViewer => ({
  ...BASE,
  grants: [{ role, counties: [], units: [], ...places }],
});

describe("one organisation's affair is read by", () => {
  it.each([
    ['the organisation itself', { ...BASE, kind: 'ORGANISATION', organisationNumber: '310000000' }],
    ['a role that reads in its county', withRole('NAV_EMPLOYER_ADVISOR', { counties: ['46'] })],
    ['a role that reads in its office', withRole('NAV_EMPLOYER_ADVISOR', { units: ['1208'] })],
    ['a role that reads in all counties', withRole('NATIONAL_COORDINATOR', { counties: 'ALL' })],
  ] as const)('%s', (_who, viewer) => {
    expect(mayRead(viewer, AFFAIR)).toBe(true);
    expect(() => {
      requireReader(viewer, AFFAIR);
    }).not.toThrow();
  });
});

describe("one organisation's affair is not read by", () => {
  it.each([
    ['an organisation that is not party to it', { ...BASE, organisationNumber: '817920632' }],
    ['its supplier as such', { ...BASE, organisationNumber: '817920632', supplierNumber: '310000000' }],
    ['who acts for nobody', { ...BASE, organisationNumber: null }],
    [
      'a role in another county and office',
      withRole('NAV_EMPLOYER_ADVISOR', { counties: ['50'], units: ['1209'] }),
    ],
    [
      'a role in its county that does not read such',
      withRole('FOLLOW_UP_COUNSELLOR', { counties: ['46'], units: ['1208'] }),
    ],
    [
      'a citizen, whatever the token says',
      {
        ...withRole('NATIONAL_COORDINATOR', { counties: 'ALL' }),
        kind: 'CITIZEN',
        organisationNumber: '310000000',
      },
    ],
  ] as const)('%s, who is told that it is forbidden and to whom it is shown', (_who, viewer) => {
    expect(mayRead(viewer, AFFAIR)).toBe(false);
    expect(() => {
      requireReader(viewer, AFFAIR);
    }).toThrow(
      expect.objectContaining({
        code: 'FORBIDDEN',
        message: expect.stringContaining('shown to those who act for') as string,
      }),
    );
  });

  it('the anonymous viewer, who is told to sign in', () => {
    expect(() => {
      requireReader(null, AFFAIR);
    }).toThrow(
      expect.objectContaining({
        code: 'UNAUTHENTICATED',
        message: expect.stringContaining('sign in') as string,
      }),
    );
  });

  it('anyone when it concerns nobody who is known', () => {
    expect(mayRead(withRole('NATIONAL_COORDINATOR', { counties: 'ALL' }), {})).toBe(false);
  });
});

describe('a viewer', () => {
  it('covers a place only with a role that is asked for', () => {
    const viewer = withRole('NAV_AGREEMENT_OWNER', { counties: ['46'], units: ['1200'] });
    expect(coversCounty(viewer, '46', ['NAV_AGREEMENT_OWNER'])).toBe(true);
    expect(coversCounty(viewer, '46', ['COUNTY_AGREEMENT_OWNER'])).toBe(false);
    expect(coversUnit(viewer, '1200', ['NAV_AGREEMENT_OWNER'])).toBe(true);
    expect(coversUnit(viewer, '1201', ['NAV_AGREEMENT_OWNER'])).toBe(false);
    expect(hasRole(viewer, ['NAV_AGREEMENT_OWNER', 'CAREER_ADVISOR'])).toBe(true);
    expect(hasRole(null, ['NAV_AGREEMENT_OWNER'])).toBe(false);
  });

  it('who covers all counties covers every unit', () => {
    const viewer = withRole('NATIONAL_COORDINATOR', { counties: 'ALL' });
    expect(coversUnit(viewer, '5700', ['NATIONAL_COORDINATOR'])).toBe(true);
    expect(coversCounty(viewer, '03', ['NATIONAL_COORDINATOR'])).toBe(true);
  });
});
