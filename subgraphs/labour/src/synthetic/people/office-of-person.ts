import type { SyntheticYoungPerson } from '@samspill/shared/people/young-person';
import type { Random } from '@samspill/shared/synthetic/random';
import { groupRows } from '../group-rows.ts';
import { allOffices, type Office } from '../offices.ts';

/** Finds an open office for a person: one of the municipality or, where none is known to lie there, one of the county. */
export function officeOfPerson(): (person: SyntheticYoungPerson, random: Random) => Office {
  const open = allOffices().filter(({ isOpen }) => isOpen);
  const byMunicipality = groupRows(open, ({ municipalityCode }) => municipalityCode);
  const byCounty = groupRows(open, ({ countyCode }) => countyCode);
  return ({ municipalityCode, countyCode }, random) => {
    const offices = byMunicipality.get(municipalityCode) ?? byCounty.get(countyCode);
    if (offices === undefined) throw new Error(`No office of NAV is open in the county ${countyCode}.`);
    return random.pick(offices);
  };
}
