import { Mark } from './mark.ts';

/** The JSON text of a leaf; a mark when it or an entry of it is lost; undefined when there is none. */
export function jsonTextOf(value: unknown): string | Mark | undefined {
  if (typeof value !== 'object' || value === null)
    return value === undefined ? undefined : JSON.stringify(value);
  return lostIn(value) ?? JSON.stringify(value);
}

function lostIn(value: unknown): Mark | undefined {
  if (value instanceof Mark) return value.value === null ? value : lostIn(value.value);
  if (!Array.isArray(value)) return undefined;
  for (const entry of value as unknown[]) {
    const lost = lostIn(entry);
    if (lost) return lost;
  }
  return undefined;
}
