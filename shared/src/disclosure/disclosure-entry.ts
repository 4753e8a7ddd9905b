import type { SignedInViewer } from '../access/viewer.ts';
import type { DataCategory } from '../decisions/data-category.ts';
import type { Direction } from '../decisions/direction.ts';
import type { Purpose } from '../decisions/purpose.ts';

/** How a viewer came to ask: in the own sector, across the border between the sectors, or about themselves. */
export type DisclosureWay = 'OWN' | 'OTHER' | 'CITIZEN';

/** What is logged: a category of the owners' data, or what the agreements know of a person. */
export type LoggedCategory = DataCategory | 'CONSENT' | 'REFERRAL';

/** One person and category that a viewer asked for, and what became of it. No value of the category stands in it. */
export interface DisclosureEntry {
  readonly viewer: SignedInViewer;
  readonly way: DisclosureWay;
  /** The id of the person in the graph; only a hash of it, under a key of the person's own, is kept. */
  readonly personId: string;
  readonly category: LoggedCategory;
  /** Null within a sector. */
  readonly direction: Direction | null;
  /** Null where none was said or none is asked for. */
  readonly purpose: Purpose | null;
  readonly outcome: 'PERMIT' | 'REFUSE';
  /** The codes of a refusal; none for what was permitted. */
  readonly reasons: readonly string[];
  /** The legal basis by its id in the owner's table. */
  readonly basis: string | null;
  readonly agreementId: string | null;
  readonly agreementVersion: number | null;
  /** The signed decision by its `jti`. */
  readonly decisionId: string | null;
  readonly consentId: string | null;
  /** A hash of the document, without the values of its variables. */
  readonly operationHash: string | null;
  readonly requestId: string | null;
}
