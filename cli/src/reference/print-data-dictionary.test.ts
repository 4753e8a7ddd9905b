import type { SeriesFacts } from '@samspill/shared/series';
import { expect, test } from 'vitest';
import { printDataDictionary } from './print-data-dictionary.ts';

const OUTSIDE: SeriesFacts = {
  indicator: 'OUTSIDE',
  meaning: 'Persons outside (utenfor).',
  unit: 'percent of persons',
  source: 'SSB, a table',
  controller: 'SSB',
  rule: { owner: 'SSB', threshold: 3, smallestDenominator: 20 },
  synthetic: false,
  updatedOn: '2026-01-31',
  fields: ['County.outside', 'Country.outside'],
};
const INVENTED: SeriesFacts = {
  ...OUTSIDE,
  indicator: 'INVENTED',
  rule: { owner: 'county', threshold: null, smallestDenominator: null },
  synthetic: true,
  updatedOn: null,
};

test('the data dictionary tells of each series whose it is, what is hidden, and whether it is real', () => {
  const { text } = printDataDictionary({ education: [OUTSIDE, INVENTED], labour: [], agreements: [] });
  expect(text).toContain(
    '| `OUTSIDE` | Persons outside (utenfor). | percent of persons | SSB | 3 | 20 | SSB | SSB, a table | real | 2026-01-31 | `County.outside`, `Country.outside` |',
  );
  expect(text).toContain('| percent of persons | county | none | – | SSB | SSB, a table | synthetic |  |');
  expect(text).not.toContain('Series of labour');
});
