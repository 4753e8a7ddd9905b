import { readFileSync } from 'node:fs';
import { readTable } from '@samspill/shared/reference/read-table';
import type { Day } from '@samspill/shared/day';
import { followUpCounts } from '../data/follow-up-tables.ts';

const FILE = new URL('../../prisma/seed/follow_up_counts.csv', import.meta.url);

let everything: readonly (readonly [startsOn: Day, key: string, count: number])[] | undefined;

/** The published counts of persons for a reporting point, by `03 TOTAL REGISTERED`: what is invented is built around them. */
export function publishedCounts(startsOn: Day): ReadonlyMap<string, number> {
  everything ??= readTable(followUpCounts, readFileSync(FILE), null)
    .filter(({ values }) => values['dimension'] !== 'REASON_SHARE')
    .map(({ values }) => {
      const cell = (column: string) => String(values[column]);
      const key = `${cell('area_code')} ${cell('dimension')} ${cell('member')}`;
      return [cell('starts_on'), key, Number(cell('value'))] as const;
    });
  return new Map(everything.filter(([day]) => day === startsOn).map(([, key, count]) => [key, count]));
}
