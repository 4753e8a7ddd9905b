/** The rows, or null where there are none: an empty list would say that it is known that there are none. */
export function known<Row>(rows: readonly Row[]): readonly Row[] | null {
  return rows.length === 0 ? null : rows;
}
