import type { SeriesFacts } from '@samspill/shared/series';
import { inventedSeries } from '@samspill/shared/synthetic/invented-series';

/** What is said of every series that NAV counts and that is invented here. */
export const navSeries = <
  Facts extends Pick<SeriesFacts, 'indicator' | 'meaning' | 'unit' | 'rule' | 'fields'>,
>(
  facts: Facts,
) => inventedSeries({ ...facts, controller: 'NAV' });
