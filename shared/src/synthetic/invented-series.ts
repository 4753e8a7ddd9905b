import type { SeriesFacts } from '../series.ts';
import { STATE_DAY } from './state-day.ts';

/** What stands as the source of a figure that nobody has published. */
export const SYNTHETIC_SOURCE = 'Samspill, invented figure (syntetisk)';

/** A series that no public source has: its figures are invented, and say so. */
export const inventedSeries = <Facts extends Omit<SeriesFacts, 'source' | 'updatedOn' | 'synthetic'>>(
  facts: Facts,
) => ({ ...facts, source: SYNTHETIC_SOURCE, updatedOn: STATE_DAY, synthetic: true as const });
