/** What a county counts hides one to four. */
export const COUNTY_RULE = { owner: 'county', threshold: 5, smallestDenominator: null } as const;
