import { createDraw } from './create-draw.ts';
import type { Random } from './random.ts';
import { readFacts } from './read-facts.ts';

/** A municipality with the county that it lies in. */
export interface EmployerPlace {
  readonly municipalityCode: string;
  readonly countyCode: string;
}

/** Where employers are: a municipality comes up as often as people live in it. */
export interface EmployerPlaces {
  readonly draw: (random: Random) => EmployerPlace;
  readonly countyOf: (municipalityCode: string) => string;
}

/** Reads the municipalities of today with their inhabitants. */
export function employerPlaces(): EmployerPlaces {
  const rows = readFacts('employer_places').map((row) => ({
    place: { municipalityCode: row['municipality_code'] ?? '', countyCode: row['county_code'] ?? '' },
    inhabitants: Number(row['inhabitants']),
  }));
  const counties = new Map(rows.map(({ place }) => [place.municipalityCode, place.countyCode]));
  const draw = createDraw(rows, ({ inhabitants }) => inhabitants);
  return {
    draw: (random) => draw(random).place,
    countyOf: (municipalityCode) => {
      const county = counties.get(municipalityCode);
      if (county === undefined) throw new Error(`No municipality has the code ${municipalityCode}.`);
      return county;
    },
  };
}
