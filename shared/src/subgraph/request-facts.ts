import type { Viewer } from '../access/viewer.ts';
import type { Day } from '../day.ts';

/** What is known of a request before anything is read: the same for all that is done for it. */
export interface RequestFacts {
  /** The day it is in Norway, as the gateway has set it for the whole request. */
  readonly today: Day;
  /** Who asks, as this subgraph has verified it itself. */
  readonly viewer: Viewer;
}
