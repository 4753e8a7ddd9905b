import type { SyntheticTable } from '@samspill/shared/synthetic/synthetic-table';
import type { InventedRegistration } from './registrations.ts';

/** The registrations, one for each person who has or had one. */
export function registrationTable(registrations: readonly InventedRegistration[]): SyntheticTable {
  return {
    table: 'registration',
    key: ['person_id'],
    count: registrations.length,
    rows: function* () {
      for (const { person, office, kind, registeredOn, endedOn } of registrations) {
        yield {
          person_id: person.id,
          unit_number: office.unitNumber,
          county_code: office.countyCode,
          kind,
          registered_on: registeredOn,
          ended_on: endedOn,
        };
      }
    },
  };
}
