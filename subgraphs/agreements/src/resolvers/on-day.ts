import type { Day } from '@samspill/shared/day';

/** A row as it is shown on a day; what is reached through it is shown on the same day. */
export function onDay<Row extends object>(row: Row, day: Day): Row & { readonly day: Day } {
  return { ...row, day };
}
