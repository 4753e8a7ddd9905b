import type { SeriesFacts } from '@samspill/shared/series';
import { COUNTY_RULE } from '@samspill/shared/suppression/county-rule';
import { inventedSeries } from '@samspill/shared/synthetic/invented-series';

/** What is said of every series that the counties count and that is invented here. */
export const countySeries = (facts: Pick<SeriesFacts, 'indicator' | 'meaning' | 'unit' | 'fields'>) =>
  inventedSeries({ ...facts, controller: 'the county authority', rule: COUNTY_RULE });
