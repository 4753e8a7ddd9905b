import { groupRows } from './group-rows.ts';
import { seedRows, textOf } from './seed-rows.ts';

/** An office of NAV with its place; the municipality is empty where it is not known. */
export interface Office {
  readonly unitNumber: string;
  readonly name: string;
  readonly countyCode: string;
  readonly municipalityCode: string;
  readonly countyUnitNumber: string;
  readonly isOpen: boolean;
}

/** The units of NAV that serve an employer, null where its municipality does not tell. */
export interface ServingUnits {
  readonly officeNumber: string | null;
  readonly countyUnitNumber: string | null;
}

/** Every office, by number. */
export function allOffices(): readonly Office[] {
  return seedRows('nav_offices.csv').map((row) => ({
    unitNumber: textOf(row, 'unit_number'),
    name: textOf(row, 'name'),
    countyCode: textOf(row, 'county_code'),
    municipalityCode: textOf(row, 'municipality_code'),
    countyUnitNumber: textOf(row, 'county_unit_number'),
    isOpen: textOf(row, 'state') === 'LIKELY_ACTIVE',
  }));
}

/**
 * Finds the units that serve a municipality: its office where it has one that is open, and the one unit that serves its
 * county or, where there are two, the one of them that its offices belong to.
 */
export function servingUnits(): (municipalityCode: string, countyCode: string) => ServingUnits {
  const offices = groupRows(allOffices(), ({ municipalityCode }) => municipalityCode);
  const units = groupRows(
    seedRows('nav_county_unit_counties.csv').map((row) => ({
      countyCode: textOf(row, 'county_code'),
      unitNumber: textOf(row, 'unit_number'),
    })),
    ({ countyCode }) => countyCode,
  );
  return (municipalityCode, countyCode) => {
    const own = offices.get(municipalityCode) ?? [];
    const open = own.filter(({ isOpen }) => isOpen).map(({ unitNumber }) => unitNumber);
    const ofCounty = (units.get(countyCode) ?? []).map(({ unitNumber }) => unitNumber);
    const ofOffices = own.map(({ countyUnitNumber }) => countyUnitNumber);
    const both = ofCounty.filter((unit) => ofOffices.includes(unit));
    return { officeNumber: only(open), countyUnitNumber: only(ofCounty) ?? only(both) };
  };
}

/** The one value that there is, null where there are several or none. */
function only(values: readonly string[]): string | null {
  const [one, ...others] = new Set(values);
  return one === undefined || others.length > 0 ? null : one;
}
