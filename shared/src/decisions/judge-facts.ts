import type { Role } from '../access/role.ts';
import type { BoundViewer } from './bound-viewer.ts';
import type { DataCategory } from './data-category.ts';
import type { Direction } from './direction.ts';
import type { LegalBasisTable } from './legal-basis.ts';
import type { AgreementArea, Purpose } from './purpose.ts';
import type { Relation } from './relation.ts';

/** What counts of a county agreement or sub-agreement on the day of the request. */
export interface AgreementFacts {
  readonly id: string;
  /** The approved version that is in force. */
  readonly version: number;
  readonly inForce: boolean;
  readonly counties: readonly string[];
  readonly areas: readonly AgreementArea[];
  /** The categories of data that it selects. */
  readonly categories: readonly DataCategory[];
}

/** What counts of a consent of the person; times in milliseconds since 1970. */
export interface ConsentFacts {
  readonly id: string;
  readonly categories: readonly DataCategory[];
  readonly purposes: readonly Purpose[];
  /** The organisation that alone may rely on it; null for whoever follows the person up. */
  readonly receiver: string | null;
  readonly givenAt: number;
  readonly expiresAt: number | null;
  readonly withdrawnAt: number | null;
}

/** All that a decision is made from. */
export interface JudgeFacts {
  readonly viewer: BoundViewer;
  readonly person: string;
  readonly category: DataCategory;
  readonly direction: Direction;
  readonly purpose: Purpose | null;
  /** Of the owner of the data. */
  readonly table: LegalBasisTable;
  /** The agreements that concern the places of the viewer. */
  readonly agreements: readonly AgreementFacts[];
  /** The consents of the person. */
  readonly consents: readonly ConsentFacts[];
  /** The roles that the viewer has where the relation is. */
  readonly roles: readonly Role[];
  /** Verified; null when there is none. */
  readonly relation: Relation | null;
  /** Milliseconds since 1970. */
  readonly now: number;
}
