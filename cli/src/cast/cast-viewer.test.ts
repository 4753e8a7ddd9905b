import { employersAt } from '@samspill/shared/synthetic/employers-at';
import { EMBEDDED_SCALE } from '@samspill/shared/synthetic/scale';
import { describe, expect, it } from 'vitest';
import { cast } from '../../../test/support/cast.ts';

describe('the cast', () => {
  it('has a county that signs for itself and NAV that signs for its unit', () => {
    expect(cast('county-agreement-owner')).toEqual({
      kind: 'PERSON',
      issuer: 'local',
      subject: 'county-agreement-owner',
      organisationNumber: '821311632',
      supplierNumber: null,
      grants: [{ role: 'COUNTY_AGREEMENT_OWNER', counties: ['46'], units: [] }],
      scopes: [],
    });
    expect(cast('nav-agreement-owner')).toMatchObject({
      organisationNumber: '889640782',
      grants: [{ role: 'NAV_AGREEMENT_OWNER', counties: ['46'], units: ['1200'] }],
    });
  });

  it('has their like in another county', () => {
    expect(cast('county-agreement-owner-other')).toMatchObject({
      organisationNumber: '817920632',
      grants: [{ counties: ['50'] }],
    });
    expect(cast('nav-agreement-owner-other')).toMatchObject({
      grants: [{ counties: ['50'], units: ['5700'] }],
    });
  });

  it('serves employers in a unit with its offices in the county', () => {
    const [grant] = cast('nav-employer-advisor', { county: '32' }).grants;
    expect(grant).toMatchObject({ counties: ['32'] });
    expect(grant?.units.slice(0, 1)).toEqual(['0200']);
    expect(grant?.units.length).toBeGreaterThan(5);
  });

  it('covers every county for the Directorate, and nothing for a citizen', () => {
    expect(cast('national-coordinator')).toMatchObject({ grants: [{ counties: 'ALL', units: [] }] });
    expect(cast('citizen')).toMatchObject({ kind: 'CITIZEN', organisationNumber: null, grants: [] });
  });

  it('takes another county or organisation only where that makes sense', () => {
    expect(cast('county-agreement-owner', { county: '50' })).toMatchObject({
      subject: 'county-agreement-owner:50',
      organisationNumber: '817920632',
    });
    expect(cast('employer', { organisation: '310000000' })).toMatchObject({
      kind: 'ORGANISATION',
      organisationNumber: '310000000',
      grants: [],
    });
    expect(() => cast('employer', { organisation: '310000006' })).toThrow('is not an organisation number');
    const [first] = employersAt(EMBEDDED_SCALE);
    expect(cast('employer')).toMatchObject({ organisationNumber: first?.organisationNumber });
    expect(() => cast('citizen', { county: '46' })).toThrow('acts in no one county');
    expect(() => cast('nav-youth-team', { organisation: '310000000' })).toThrow('Only employer');
    expect(() => cast('career-advisor', { county: '12' })).toThrow(
      'There is no county 12 today: choose 03, 11',
    );
  });
});
