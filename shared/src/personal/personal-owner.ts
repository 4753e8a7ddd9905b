import type { Query } from '../database/database.ts';
import type { Role } from '../access/role.ts';
import type { DataCategory, DataOwner } from '../decisions/data-category.ts';
import type { LegalBasisTable } from '../decisions/legal-basis.ts';
import type { Relation } from '../decisions/relation.ts';

/** What a category holds of one person, as the graph gives it. */
export interface PersonalValue {
  readonly __typename: string;
}

/** A way in which somebody of the owner's sector has to do with a person, as its tables say. */
export interface OwnRelation {
  readonly personId: string;
  readonly kind: Relation['kind'];
  readonly countyCode: string;
  /** The unit of NAV; null for the county's own. */
  readonly unitNumber: string | null;
}

/** Reads a category of some persons in one statement; a person of whom nothing is known is left out. */
export type CategoryReader<Value extends PersonalValue = PersonalValue> = (
  query: Query,
  persons: readonly string[],
) => Promise<ReadonlyMap<string, Value>>;

/** What a subgraph that owns data about persons brings to the gate. */
export interface PersonalOwner {
  readonly owner: DataOwner;
  readonly bases: LegalBasisTable;
  /** The roles of its own sector that read each of its categories. */
  readonly ownRoles: Readonly<Partial<Record<DataCategory, readonly Role[]>>>;
  readonly readers: Readonly<Partial<Record<DataCategory, CategoryReader>>>;
  /** The open relations of persons in one statement: those that row-level security shows to the viewer. */
  readonly relationsOf: (query: Query, persons: readonly string[]) => Promise<readonly OwnRelation[]>;
}
