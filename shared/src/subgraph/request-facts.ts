import type { Viewer } from '../access/viewer.ts';
import type { Day } from '../day.ts';
import type { BoundViewer } from '../decisions/bound-viewer.ts';
import type { Purpose } from '../decisions/purpose.ts';

/** What is known of a request before anything is read: the same for all that is done for it. */
export interface RequestFacts {
  /** The day it is in Norway, as the gateway has set it for the whole request. */
  readonly today: Day;
  /** Who asks, as this subgraph has verified it itself. */
  readonly viewer: Viewer;
  /** The viewer together with the sign-in; null for the anonymous viewer, and nothing personal is given without it. */
  readonly signIn?: BoundViewer | null;
  /** What personal data of the other sector is asked for; null when the request says none of the list. */
  readonly purpose?: Purpose | null;
  /** The id by which the gateway and the log of disclosures call the request. */
  readonly requestId?: string;
  /** SHA-256 (hex) of the document that was asked, as this subgraph got it. */
  readonly operationHash?: string;
}
