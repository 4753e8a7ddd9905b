import type { SignedInViewer } from '@samspill/shared/access/viewer';
import { fileURLToPath } from 'node:url';
import type { CastName } from '../../cli/src/cast/cast.ts';
import { castViewer, type CastChoice } from '../../cli/src/cast/cast-viewer.ts';
import { readPlaces } from '../../cli/src/cast/read-places.ts';

/** The places where the cast can act. */
export const PLACES = readPlaces(fileURLToPath(new URL('../../', import.meta.url)));

/**
 * A member of the cast as a subgraph has verified it, for `ask(document, { viewer: cast('county-agreement-owner') })`;
 * another county or, for `employer`, which organisation it is can be said: `cast('employer', { organisation })`.
 */
export function cast(name: CastName, choice: CastChoice = {}): SignedInViewer {
  return castViewer(name, choice, PLACES);
}
