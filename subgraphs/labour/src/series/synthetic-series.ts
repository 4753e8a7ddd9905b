import type { SeriesFacts } from '@samspill/shared/series';

/** What is invented tells of the time until this day. */
const STATE_DAY = '2026-11-15';

/** A series of NAV that no public source has: its figures are invented and say so. */
export const syntheticSeries = <
  Facts extends Pick<SeriesFacts, 'indicator' | 'meaning' | 'unit' | 'rule' | 'fields'>,
>(
  facts: Facts,
) => ({
  ...facts,
  source: 'Samspill, invented figure (syntetisk)',
  controller: 'NAV',
  updatedOn: STATE_DAY,
  synthetic: true as const,
});
