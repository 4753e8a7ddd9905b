import { ExpectedRefusal } from './expectation.ts';

/** How data differs from what it has to be, one line for each place. */
export function compareData(expected: unknown, given: unknown): readonly string[] {
  const alike = new Map<string, string>();
  return compareAt(expected, given, { path: 'data', alike });
}

interface Place {
  readonly path: string;
  /** Refusals that were met, by the name of those that have to be the same. */
  readonly alike: Map<string, string>;
}

function compareAt(expected: unknown, given: unknown, place: Place): readonly string[] {
  if (expected instanceof ExpectedRefusal) return compareRefusal(expected, given, place);
  if (!isObject(expected) || !isObject(given) || Array.isArray(expected) !== Array.isArray(given)) {
    return expected === given
      ? []
      : [`${place.path} is ${JSON.stringify(given)} and not ${JSON.stringify(expected)}.`];
  }
  const names = [...new Set([...Object.keys(expected), ...Object.keys(given)])];
  return names.flatMap((name) =>
    compareAt(expected[name], given[name], { ...place, path: `${place.path}.${name}` }),
  );
}

function compareRefusal(
  { code, sameAs }: ExpectedRefusal,
  given: unknown,
  { path, alike }: Place,
): readonly string[] {
  const text = JSON.stringify(given);
  if (!isObject(given) || given['__typename'] !== 'AccessRefused')
    return [`${path} is ${text} and not refused.`];
  const { code: told, missing } = given;
  if (!Array.isArray(missing) || missing[0] !== told)
    return [`${path} is refused without its reasons: ${text}.`];
  if (code !== null && told !== code) return [`${path} is refused by ${String(told)} and not by ${code}.`];
  const before = alike.get(sameAs ?? '') ?? text;
  if (sameAs !== null) alike.set(sameAs, before);
  return sameAs === null || before === text ? [] : [`${path} is refused otherwise than another: ${text}.`];
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
