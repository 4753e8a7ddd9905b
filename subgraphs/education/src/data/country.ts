/** Norway as an area of statistics. */
export interface CountryRow {
  readonly code: string;
  readonly name: string;
}

/** The whole country, under the code that SSB gives it. */
export const NORWAY: CountryRow = { code: '00', name: 'Norge' };
