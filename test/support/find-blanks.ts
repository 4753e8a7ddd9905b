/**
 * Where an answer holds null or an empty list, each place once whatever entry of a list it is in:
 * `counties[].agreementCoverage.agreements[].validTo`. A figure that is shown needs no reason, and a hidden one no value.
 */
export function findBlanks(answer: unknown): readonly string[] {
  return [...new Set(blanksBelow(answer, ''))].sort();
}

function blanksBelow(value: unknown, path: string): readonly string[] {
  if (value === null || value === undefined) return [path];
  if (Array.isArray(value)) {
    return value.length === 0 ? [path] : value.flatMap((entry) => blanksBelow(entry, `${path}[]`));
  }
  if (typeof value !== 'object') return [];
  const entries = Object.entries(value);
  const { suppressed } = value as { readonly suppressed?: unknown };
  const needless = suppressed === true ? 'value' : suppressed === false ? 'suppressionReason' : '';
  return entries
    .filter(([key]) => key !== needless)
    .flatMap(([key, below]) => blanksBelow(below, path === '' ? key : `${path}.${key}`));
}
