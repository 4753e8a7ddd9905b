import type { SelectedFields } from './selected-fields.ts';

/** Visits each field of a selection, those of all types, with its path: names from the root with dots between them. */
export function everyField(
  fields: SelectedFields,
  above: string,
  visit: (path: string, inner: SelectedFields | null) => void,
): void {
  for (const { name, inner } of fields.all()) {
    const path = above === '' ? name : `${above}.${name}`;
    visit(path, inner);
    if (inner) everyField(inner, path, visit);
  }
}
