import type { FetchStep } from './fetch-step.ts';
import type { SelectedFields } from './selected-fields.ts';
import { everyField } from './every-field.ts';

/** Whether two fetches write into the same object below what they are for, so that their answers have to be merged part by part. */
export function findOverlap(steps: readonly FetchStep[]): boolean {
  const written = new Set<string>();
  for (const { node, fields } of steps) {
    const own = new Set<string>();
    everyField(
      fields,
      node.path.filter((step) => step !== '@').join('.'),
      (path, inner: SelectedFields | null) => {
        if (inner) own.add(path);
      },
    );
    for (const path of own) {
      if (written.has(path)) return true;
      written.add(path);
    }
  }
  return false;
}
