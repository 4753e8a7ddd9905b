import fc from 'fast-check';
import { expect, it } from 'vitest';
import { mayRead } from './concern.ts';
import { readingScope } from './reading-scope.ts';
import { ROLES, type Role } from './role.ts';
import type { SignedInViewer, Viewer } from './viewer.ts';

const organisation = fc.constantFrom('310000003', '310000011');
const county = fc.constantFrom('03', '46', '50');
const unit = fc.constantFrom('0300', '1200');
const grant = fc.record({
  role: fc.constantFrom(...(Object.keys(ROLES) as Role[])),
  counties: fc.oneof(fc.constant('ALL' as const), fc.array(county, { maxLength: 2 })),
  units: fc.array(unit, { maxLength: 2 }),
});
const signedIn: fc.Arbitrary<SignedInViewer> = fc.record({
  kind: fc.constantFrom('PERSON' as const, 'MACHINE' as const, 'ORGANISATION' as const, 'CITIZEN' as const),
  issuer: fc.constant('local'),
  subject: fc.constant('someone'),
  organisationNumber: fc.option(organisation),
  supplierNumber: fc.constant(null),
  grants: fc.array(grant, { maxLength: 3 }),
  scopes: fc.constant([]),
});
const viewer: fc.Arbitrary<Viewer> = fc.option(signedIn);
const affair = fc.record({ owner: organisation, place: county, office: unit });

it('what a viewer may read of all affairs at once is what it may read of each', () => {
  fc.assert(
    fc.property(viewer, affair, (who, { owner, place, office }) => {
      const scope = readingScope(who);
      const reads =
        scope.organisation === owner ||
        scope.counties === 'ALL' ||
        scope.counties.includes(place) ||
        scope.units.includes(office);
      expect(reads).toBe(mayRead(who, { organisations: [owner], counties: [place], units: [office] }));
    }),
    { numRuns: 2_000 },
  );
});
