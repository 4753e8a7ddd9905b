import type { CsvRow } from './csv.ts';
import type { Place } from './places.ts';

/** Those who take part in what is done under a county agreement. */
export type ParticipantRole =
  | 'NAV_COUNTY_UNIT'
  | 'COUNTY_EDUCATION_ADMINISTRATION'
  | 'NAV_OFFICE'
  | 'SCHOOL'
  | 'FOLLOW_UP_SERVICE'
  | 'CAREER_CENTRE'
  | 'EMPLOYER'
  | 'MUNICIPALITY';

/** Many of a kind stand together, under a name that is no organisation's. */
const TOGETHER: Readonly<Partial<Record<ParticipantRole, string>>> = {
  NAV_OFFICE: 'Nav-kontorene',
  SCHOOL: 'De videregående skolene',
  FOLLOW_UP_SERVICE: 'Oppfølgingstjenesten',
  CAREER_CENTRE: 'Karrieresentrene',
  EMPLOYER: 'Bedrifter',
  MUNICIPALITY: 'Kommuner',
};

/** Those of a role in a county, as the columns `role, name, unit_number, organisation_number`. */
export function participants(place: Place, role: ParticipantRole): readonly CsvRow[] {
  if (role === 'NAV_COUNTY_UNIT') {
    return place.navUnits.map(({ name, number }) => ({
      role,
      name,
      unit_number: number,
      organisation_number: null,
    }));
  }
  if (role === 'COUNTY_EDUCATION_ADMINISTRATION') {
    const { name, number } = place.authority;
    return [{ role, name, unit_number: null, organisation_number: number }];
  }
  const name = `${TOGETHER[role] ?? ''} i ${place.name}`;
  return [{ role, name, unit_number: null, organisation_number: null }];
}
