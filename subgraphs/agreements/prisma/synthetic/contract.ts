import type { Day } from '@samspill/shared/day';
import type { DataCategory } from '@samspill/shared/decisions/data-category';
import type { Area } from './maturity.ts';
import type { PlannedVersion } from './plan.ts';
import type { Ending } from './turns.ts';

/** One who signs a version. */
export interface Signing {
  readonly role:
    | 'STATE'
    | 'LOCAL_GOVERNMENT_ASSOCIATION'
    | 'NAV_COUNTY_UNIT'
    | 'COUNTY_EDUCATION_ADMINISTRATION'
    | 'EMPLOYERS_ORGANISATION'
    | 'EMPLOYEES_ORGANISATION';
  readonly name: string;
  readonly number: string | null;
  readonly approvedOn: Day | null;
  readonly onBehalfBecause: string | null;
}

/** A version in full. */
export interface ContractVersion {
  readonly title: string;
  readonly from: Day;
  readonly to: Day | null;
  readonly areas: readonly Area[];
  readonly categories: readonly DataCategory[];
  readonly parties: readonly Signing[];
  readonly event: { readonly kind: NonNullable<PlannedVersion['event']>; readonly date: Day } | null;
}

/** Something that a document tells of an agreement. */
export interface ToldEvent {
  readonly kind: NonNullable<PlannedVersion['event']>;
  readonly date: Day;
  readonly precision: 'YEAR' | 'BY_YEAR' | 'WORKED_OUT';
  readonly source: string;
}

/** An agreement of any kind, as its tables want it. */
export interface Contract {
  readonly id: string;
  readonly kind: 'NATIONAL' | 'COUNTY' | 'SUB' | 'INCLUSIVE_WORKING_LIFE';
  readonly parentId: string | null;
  readonly synthetic: boolean;
  readonly source: string;
  readonly counties: readonly string[];
  readonly versions: readonly ContractVersion[];
  readonly ending: Ending | null;
  readonly predecessors: readonly string[];
  /** What documents tell of it, oldest first; left out of what is invented. */
  readonly told?: readonly ToldEvent[];
}
