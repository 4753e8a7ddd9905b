import { COUNTY_RULE } from '@samspill/shared/suppression/county-rule';

/** A count that stands alone, or null where the county's rule hides it. */
export function hideSmall(count: number): string | null {
  return count >= 1 && count < COUNTY_RULE.threshold ? null : String(count);
}
