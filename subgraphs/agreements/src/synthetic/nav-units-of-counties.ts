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
