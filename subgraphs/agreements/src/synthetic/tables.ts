import { youngPeopleAt } from '@samspill/shared/people/young-people';
import { youngPersonTable } from '@samspill/shared/people/young-person-table';
import type { SyntheticTable } from '@samspill/shared/synthetic/synthetic-table';
import { employersAt } from '@samspill/shared/synthetic/employers-at';
import { consentOf } from './consent-of.ts';
import { consentTables } from './consent-tables.ts';
import { partnershipTables } from './partnership-tables.ts';
import { partnershipOf } from './partnership.ts';
import { inventedReferral } from './invented-referral.ts';
import { referralRoutines } from './referral-routines.ts';
import { referralTables } from './referral-tables.ts';

/** Every table that is invented in this subgraph at a scale, in an order in which foreign keys hold. */
export function syntheticTables(scale: number, pseudonymKey = ''): readonly SyntheticTable[] {
  const employers = employersAt(scale);
  const people = youngPeopleAt(scale);
  const routines = referralRoutines();
  const places = employers.map(({ organisationNumber, countyCode }) => ({
    organisation_number: organisationNumber,
    county_code: countyCode,
  }));
  return [
    { table: 'employer_place', key: ['organisation_number'], count: places.length, rows: () => places },
    ...partnershipTables(employers.flatMap((employer) => partnershipOf(employer) ?? [])),
    youngPersonTable(people, pseudonymKey),
    ...consentTables(people.flatMap((person) => consentOf(person) ?? [])),
    ...referralTables(people.flatMap((person) => inventedReferral(person, routines) ?? [])),
  ];
}
