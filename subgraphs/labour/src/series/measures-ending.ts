import { navSeries } from './nav-series.ts';

/** NAV's published tables show no count under four. */
export const PUBLISHED_RULE = { owner: 'NAV', threshold: 4, smallestDenominator: 4 } as const;

/** How many are on measures that end soon. */
export const MEASURES_ENDING = navSeries({
  indicator: 'PARTICIPANTS_OF_ENDING_MEASURES',
  meaning: 'Participants whose measure ends within some days (deltakere på tiltak som snart er slutt).',
  unit: 'persons',
  rule: PUBLISHED_RULE,
  fields: ['MeasuresEnding.participants'],
});
