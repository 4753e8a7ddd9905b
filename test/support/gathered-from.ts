/** Every value that stands under a name, however deep, in the order in which it stands there. */
export function gatheredFrom(value: unknown, name: string): readonly unknown[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [
    ...(key === name && !Array.isArray(value) ? [inner as unknown] : []),
    ...gatheredFrom(inner, name),
  ]);
}
