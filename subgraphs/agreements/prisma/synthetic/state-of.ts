import type { Day } from '@samspill/shared/day';

/** The day of which the invented data tell: nothing in them has happened after it. */
export const STATE_OF: Day = '2026-11-15';
