/** Field names and list positions from the root. */
export type Path = readonly (string | number)[];

/** Whether a path is another one or leads to something below it. */
export function isAtOrBelow(path: Path, above: Path): boolean {
  return above.every((step, index) => path[index] === step);
}
