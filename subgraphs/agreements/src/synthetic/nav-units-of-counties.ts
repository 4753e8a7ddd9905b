/** The county units of NAV that serve each county of 2024, with their names. */
export const NAV_UNITS_OF_COUNTIES: Readonly<
  Record<string, readonly (readonly [number: string, name: string])[]>
> = {
  '03': [['0300', 'Nav Oslo']],
  '11': [['1100', 'Nav Rogaland']],
  '15': [['1500', 'Nav Møre og Romsdal']],
  '18': [['1800', 'Nav Nordland']],
  '31': [['0200', 'Nav Øst-Viken']],
  '32': [
    ['0200', 'Nav Øst-Viken'],
    ['0600', 'Nav Vest-Viken'],
  ],
  '33': [['0600', 'Nav Vest-Viken']],
  '34': [['0400', 'Nav Innlandet']],
  '39': [['0800', 'Nav Vestfold og Telemark']],
  '40': [['0800', 'Nav Vestfold og Telemark']],
  '42': [['1000', 'Nav Agder']],
  '46': [['1200', 'Nav Vestland']],
  '50': [['5700', 'Nav Trøndelag']],
  '55': [['1900', 'Nav Troms og Finnmark']],
  '56': [['1900', 'Nav Troms og Finnmark']],
};

/** The municipalities of a county of two units that the second one serves: Bærum and Asker. */
const OF_THE_SECOND: ReadonlySet<string> = new Set(['3201', '3203']);

/** The county unit of NAV that serves a municipality of 2024; null for a county that there is not. */
export function navUnitOf(
  countyCode: string,
  municipalityCode: string,
): readonly [number: string, name: string] | null {
  const [first, second] = NAV_UNITS_OF_COUNTIES[countyCode] ?? [];
  return (OF_THE_SECOND.has(municipalityCode) ? second : first) ?? null;
}
