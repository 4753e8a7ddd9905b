import type { SeriesFacts } from '@samspill/shared/series';
import { COUNTY_RULE } from './county-rule.ts';
import { SYNTHETIC_SOURCE } from './synthetic-source.ts';
import { STATE_DAY } from '../synthetic/state-day.ts';

/** What is said of every series that the counties count and that is invented here. */
export const countySeries = (
  facts: Pick<SeriesFacts, 'indicator' | 'meaning' | 'unit' | 'fields'>,
): SeriesFacts => ({
  ...facts,
  source: SYNTHETIC_SOURCE,
  controller: 'the county authority',
  rule: COUNTY_RULE,
  updatedOn: STATE_DAY,
  synthetic: true,
});
