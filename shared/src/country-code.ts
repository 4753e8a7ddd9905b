/** SSB's code for the whole country, under which Norway's figures stand beside those of the counties. */
export const COUNTRY_CODE = '00';
