/** Where each county of 2024 has career centres, as we invent it: the first is `kks-<county>-1`. */
export const CENTRE_PLACES: Readonly<Record<string, readonly string[]>> = {
  '03': ['Oslo sentrum', 'Groruddalen'],
  '11': ['Stavanger', 'Haugesund'],
  '15': ['Molde', 'Ålesund'],
  '18': ['Bodø', 'Narvik', 'Rana'],
  '31': ['Sarpsborg'],
  '32': ['Lillestrøm', 'Asker'],
  '33': ['Drammen', 'Kongsberg'],
  '34': ['Hamar', 'Gjøvik', 'Lillehammer'],
  '39': ['Tønsberg'],
  '40': ['Skien'],
  '42': ['Kristiansand', 'Arendal'],
  '46': ['Bergen', 'Sunnfjord', 'Voss'],
  '50': ['Trondheim', 'Steinkjer'],
  '55': ['Tromsø', 'Harstad'],
  '56': ['Alta'],
};
