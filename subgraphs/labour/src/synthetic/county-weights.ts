import { EMPLOYERS_AT_SCALE_1, employersAt } from '@samspill/shared/synthetic/employers-at';

/** The counties with their shares of all employers, which lie as people live; of 1, by code. */
export function countyWeights(): readonly { readonly countyCode: string; readonly weight: number }[] {
  const counts = new Map<string, number>();
  for (const { countyCode } of employersAt(1)) counts.set(countyCode, (counts.get(countyCode) ?? 0) + 1);
  return [...counts]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([countyCode, count]) => ({ countyCode, weight: count / EMPLOYERS_AT_SCALE_1 }));
}
