import type { Viewer } from '@samspill/shared/access/viewer';
import { CAST_NAMES } from '../../cli/src/cast/cast.ts';
import { cast } from '../support/cast.ts';

/** Who may ask, by name: nobody in particular, and each of the cast. */
export const VIEWERS: ReadonlyMap<string, Viewer> = new Map<string, Viewer>([
  ['anonymous', null],
  ...CAST_NAMES.map((name) => [name, cast(name)] as const),
]);

/** What a viewer signs in by, and by what a subgraph knows it: its name, since no token is looked at here. */
export function viewerOf(authorization: string | undefined): Viewer {
  return VIEWERS.get(authorization ?? 'anonymous') ?? null;
}
