import { COUNTRY_CODE } from '@samspill/shared/country-code';

/** Norway as an area of statistics. */
export interface CountryRow {
  readonly code: string;
  readonly name: string;
}

/** The whole country, under the code that SSB gives it. */
export const NORWAY: CountryRow = { code: COUNTRY_CODE, name: 'Norge' };
