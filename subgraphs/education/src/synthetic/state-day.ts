import type { Day } from '@samspill/shared/day';

/** The day of which everything invented here tells, the same in every subgraph; nothing that is counted lies after it. */
export const STATE_DAY: Day = '2026-11-15';
