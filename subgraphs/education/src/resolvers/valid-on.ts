import type { Day } from '@samspill/shared/day';

/** Whether a dated row was valid on a day; an open end is open. */
export function validOn(
  row: { readonly validFrom: Day | null; readonly validTo: Day | null },
  day: Day,
): boolean {
  return (row.validFrom === null || row.validFrom <= day) && (row.validTo === null || row.validTo >= day);
}
