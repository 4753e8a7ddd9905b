/** One number for each of another, to one decimal; null where there are none of the other. */
export function ratio(one: number, other: number): number | null {
  return other === 0 ? null : Math.round((10 * one) / other) / 10;
}
