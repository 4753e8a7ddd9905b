import type { SyntheticEmployer } from '@samspill/shared/synthetic/employer';
import { createRandom } from '@samspill/shared/synthetic/random';
import type { SyntheticTable } from '@samspill/shared/synthetic/synthetic-table';
import { servingUnits } from './offices.ts';
import { seedRows, textOf } from './seed-rows.ts';

/** Industries and counties in which employers are flagged as suppliers to oil and gas: no code list tells them. */
const OIL_INDUSTRIES = ['09.', '25.', '28.', '30.', '33.', '71.'];
const OIL_COUNTIES = ['11', '15', '46'];
const OIL_SHARE = 0.6;

/** The employers with their units and their economic areas. */
export function employerTable(employers: readonly SyntheticEmployer[]): SyntheticTable {
  return {
    table: 'employer',
    key: ['organisation_number'],
    count: employers.length,
    rows: function* () {
      const unitsOf = servingUnits();
      const areaOf = economicAreas();
      for (const employer of employers) {
        const units = unitsOf(employer.municipalityCode, employer.countyCode);
        yield {
          organisation_number: employer.organisationNumber,
          name: employer.name,
          industry_code: employer.industryCode,
          priority_economic_area_code: areaOf(employer),
          county_code: employer.countyCode,
          municipality_code: employer.municipalityCode,
          county_unit_number: units.countyUnitNumber,
          office_number: units.officeNumber,
          employees: String(employer.employees),
        };
      }
    },
  };
}

/** Finds the economic area of an employer by its industry, and of suppliers to oil and gas by a flag. */
function economicAreas(): (employer: SyntheticEmployer) => string | null {
  const lists = seedRows('priority_economic_areas.csv').map((row) => ({
    code: textOf(row, 'code'),
    industries: [row['sn2007_codes'] ?? []].flat(),
  }));
  return ({ organisationNumber, industryCode, countyCode }) => {
    const listed = lists.find(({ industries }) => industries.some((code) => isWithin(industryCode, code)));
    if (listed) return listed.code;
    const mayBe =
      OIL_COUNTIES.includes(countyCode) && OIL_INDUSTRIES.some((start) => industryCode.startsWith(start));
    return mayBe && createRandom(`oil and gas ${organisationNumber}`).chance(OIL_SHARE)
      ? 'OIL_GAS_SUPPLY'
      : null;
  };
}

function isWithin(industryCode: string, code: string): boolean {
  return industryCode === code || industryCode.startsWith(`${code}.`);
}
