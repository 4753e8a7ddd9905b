import type { CanonicalSelection } from './canonical-selection.ts';

/**
 * A selection in GraphQL, with each field under its canonical name. Where nothing is asked of an object, its type's name
 * is, so that it is known whether there is one.
 */
export function printSelection(selection: CanonicalSelection, nameOf: ReadonlyMap<string, string>): string {
  const parts = [...selection.fields.values()].map(({ key, name, words, selection: inner }) => {
    const canonical = nameOf.get(key) ?? name;
    const alias = canonical === name ? '' : `${canonical}: `;
    return `${alias}${name}${words}${inner ? ` ${printSelection(inner, nameOf)}` : ''}`;
  });
  for (const [type, inner] of selection.fragments) {
    if (!inner.isEmpty) parts.push(`... on ${type} ${printSelection(inner, nameOf)}`);
  }
  if (selection.fetchesTypeName || parts.length === 0) parts.unshift('__typename');
  return `{ ${parts.join(' ')} }`;
}
