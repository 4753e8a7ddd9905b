import type { SyntheticEmployer } from './employer.ts';
import type { EmployerPlaces } from './employer-places.ts';
import { readFacts } from './read-facts.ts';

/** The fictional organisations that the Tax Administration gives out for tests (Tenor), in the counties of today. */
export function fictionalOrganisations(places: EmployerPlaces): readonly SyntheticEmployer[] {
  return readFacts('fictional_organisations').map((row) => ({
    organisationNumber: row['organisation_number'] ?? '',
    name: row['name'] ?? '',
    countyCode: places.countyOf(row['municipality_code'] ?? ''),
    municipalityCode: row['municipality_code'] ?? '',
    industryCode: row['industry_code'] ?? '',
    employees: Number(row['employees']),
  }));
}
