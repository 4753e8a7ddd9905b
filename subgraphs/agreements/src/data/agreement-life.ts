import type { Day } from '@samspill/shared/day';
import type { AgreementEndingKind, AgreementEndingReason, AgreementKind } from '../generated/graph.ts';

/** One version of an agreement, as far as its standing goes. */
export interface VersionFacts {
  /** What the parties and areas of the version are found by. */
  readonly key: string;
  readonly version: number;
  readonly title: string;
  readonly validFrom: Day | null;
  readonly validTo: Day | null;
  /** The day from which there is this version; null where it is not known. */
  readonly draftedOn: Day | null;
  /** It has all that an agreement of its kind must have. */
  readonly complete: boolean;
  /** The day of the last approval; null unless it is complete and all parties have approved it. */
  readonly approvedOn: Day | null;
}

/** A version, with what it shares with its agreement. */
export interface AgreementVersionRow extends VersionFacts {
  readonly kind: AgreementKind;
  readonly synthetic: boolean;
}

/** How an agreement was ended, and the last day before the ending counts. */
export interface EndingFacts {
  readonly kind: AgreementEndingKind;
  readonly endedOn: Day;
}

/** An ending with its reason. */
export interface AgreementEndingRow extends EndingFacts {
  readonly reason: AgreementEndingReason;
  readonly reasonText: string | null;
  readonly synthetic: boolean;
}

/** An agreement with every version it has had, oldest first, and its ending: all that a status is worked out from. */
export interface AgreementLife {
  readonly id: string;
  readonly kind: AgreementKind;
  readonly parentId: string | null;
  readonly synthetic: boolean;
  readonly versions: readonly [AgreementVersionRow, ...AgreementVersionRow[]];
  readonly ending: AgreementEndingRow | null;
}

/** An agreement as it is shown on a day. */
export interface AgreementRow extends AgreementLife {
  readonly day: Day;
}

export type NationalAgreementRow = AgreementRow;
export type CountyAgreementRow = AgreementRow;
export type SubAgreementRow = AgreementRow;
export type InclusiveWorkingLifeAgreementRow = AgreementRow;
export type EmployerPartnershipAgreementRow = AgreementRow;
