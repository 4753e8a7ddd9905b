import type { SyntheticYoungPerson } from '@samspill/shared/people/young-person';
import type { Cells } from '@samspill/shared/reference/cell';
import type { SyntheticTable } from '@samspill/shared/synthetic/synthetic-table';

/** A table with some rows for each young person, those who are protected too: they have to be hidden, not absent. */
export function peopleTable(
  table: string,
  key: readonly string[],
  {
    people,
    rowsOf,
  }: {
    readonly people: readonly SyntheticYoungPerson[];
    readonly rowsOf: (person: SyntheticYoungPerson) => readonly Cells[];
  },
): SyntheticTable {
  return {
    table,
    key,
    get count() {
      return people.reduce((count, person) => count + rowsOf(person).length, 0);
    },
    rows: function* () {
      for (const person of people) yield* rowsOf(person);
    },
  };
}
