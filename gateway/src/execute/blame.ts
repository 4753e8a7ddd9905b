import type { FetchStep } from './fetch-step.ts';
import { everyField } from './every-field.ts';

/** The subgraph that was asked for what stands at a path of canonical names; undefined when several were, or none. */
export type Blame = (path: readonly string[]) => string | undefined;

/** Finds whom to blame for a value that cannot be used; it is worked out when it is first needed. */
export function createBlame(steps: readonly FetchStep[]): Blame {
  let owners: Map<string, ReadonlySet<string>> | undefined;
  return (path) => {
    owners ??= ownersOf(steps);
    const found = owners.get(path.filter((step) => step !== '@').join('.'));
    return found?.size === 1 ? [...found][0] : undefined;
  };
}

function ownersOf(steps: readonly FetchStep[]): Map<string, ReadonlySet<string>> {
  const owners = new Map<string, ReadonlySet<string>>();
  for (const { node, fields } of steps) {
    everyField(fields, node.path.filter((step) => step !== '@').join('.'), (path) => {
      owners.set(path, new Set([...(owners.get(path) ?? []), node.subgraph]));
    });
  }
  return owners;
}
