/** SSB's code for the whole country, under which the country's figures stand beside the counties'. */
export const NORWAY = '00';
