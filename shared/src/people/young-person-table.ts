import type { SyntheticTable } from '../synthetic/synthetic-table.ts';
import { pseudonymOf } from './pseudonym-of.ts';
import type { SyntheticYoungPerson } from './young-person.ts';

/** The table that each subgraph has of the young people: by an opaque id, and by the pseudonym of a number that is kept nowhere. */
export function youngPersonTable(
  people: readonly SyntheticYoungPerson[],
  pseudonymKey: string,
): SyntheticTable {
  return {
    table: 'young_person',
    key: ['person_id'],
    count: people.length,
    rows: function* () {
      for (const { id, nationalIdentityNumber, bornOn, countyCode, isProtected } of people) {
        yield {
          person_id: id,
          pseudonym: pseudonymOf(nationalIdentityNumber, pseudonymKey),
          born_on: bornOn,
          county_code: countyCode,
          is_protected: String(isProtected),
        };
      }
    },
  };
}
