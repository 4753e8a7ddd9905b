/** The county hides one to four persons. */
export const COUNTY_RULE = { owner: 'county', threshold: 5, smallestDenominator: null } as const;
