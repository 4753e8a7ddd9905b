import type { Role } from '../access/role.ts';
import type { DataCategory, DataOwner } from './data-category.ts';
import type { Direction } from './direction.ts';
import type { Purpose } from './purpose.ts';

/** What is asked for: a kind of data, which way, and what for. */
export interface DataQuestion {
  readonly category: DataCategory;
  readonly direction: Direction;
  readonly purpose: Purpose;
}

/** A legal basis (behandlingsgrunnlag) on which an owner lets data go. */
export interface LegalBasis extends DataQuestion {
  /** The name by which a decision and the log call it; never given to another basis. */
  readonly id: string;
  readonly paragraph: string;
  /** The article of the General Data Protection Regulation. */
  readonly article: string;
  readonly needsConsent: boolean;
  /** The roles of the other sector that may ask. */
  readonly roles: readonly Role[];
  /** Where the paragraph was read. */
  readonly source: string;
}

/** All bases of one owner. The table is closed: what is not in it does not flow, and no agreement can widen it. */
export interface LegalBasisTable {
  readonly owner: DataOwner;
  /** The day on which it was last gone through (ISO 8601). */
  readonly reviewed: string;
  readonly bases: readonly LegalBasis[];
}

/** The basis of a table for a question; null when the owner has none. */
export function findBasis(table: LegalBasisTable, question: DataQuestion): LegalBasis | null {
  return (
    table.bases.find(
      ({ category, direction, purpose }) =>
        category === question.category && direction === question.direction && purpose === question.purpose,
    ) ?? null
  );
}
