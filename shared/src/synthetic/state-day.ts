import type { Day } from '../day.ts';

/** The day of which everything invented tells, the same in every subgraph: nothing in it has been counted or done after it. */
export const STATE_DAY: Day = '2026-11-15';
