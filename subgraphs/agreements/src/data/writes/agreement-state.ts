import type { Day } from '@samspill/shared/day';
import type {
  AgreementEndingKind,
  AgreementKind,
  CooperationArea,
  DataCategory,
  PartyRole,
} from '../../generated/graph.ts';

/** One who signs a version, at its place in the text. */
export interface PartyState {
  readonly position: number;
  readonly role: PartyRole;
  readonly unitNumber: string | null;
  readonly organisationNumber: string | null;
  readonly nameAtSigning: string;
  readonly approvedOn: Day | null;
  /** Why another approved for it; null where nobody did. */
  readonly onBehalfBecause: string | null;
}

/** What a version says. */
export interface VersionState {
  readonly version: number;
  readonly title: string;
  readonly validFrom: Day | null;
  readonly validTo: Day | null;
  readonly complete: boolean;
  readonly approvedOn: Day | null;
  readonly areas: readonly CooperationArea[];
  /** The categories of personal data that it selects. */
  readonly dataCategories: readonly DataCategory[];
  readonly parties: readonly PartyState[];
}

/** How far an agreement has come today; an ending aside. */
export type Standing = 'UNAPPROVED' | 'READY' | 'IN_FORCE' | 'OVER';

/** An agreement as a step finds it, locked until the step is done. */
export interface AgreementState {
  readonly id: string;
  readonly kind: AgreementKind;
  readonly parentId: string | null;
  readonly synthetic: boolean;
  readonly counties: readonly string[];
  /** How it was ended; null when it was not. */
  readonly ending: AgreementEndingKind | null;
  readonly standing: Standing;
  /** The last day in force that is agreed, `infinity` where it has no end; null when it is not in force from today on. */
  readonly lastInForce: Day | null;
  readonly newest: VersionState;
  /** The newest that all parties have approved. */
  readonly approved: VersionState | null;
}
