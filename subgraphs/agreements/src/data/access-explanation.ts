import type { Day } from '@samspill/shared/day';
import type { DataQuestion, LegalBasis } from '@samspill/shared/decisions/legal-basis';
import type { AgreementArea } from '@samspill/shared/decisions/purpose';
import type { ReasonCode } from '@samspill/shared/decisions/reason-codes';

/** What can flow for an organisation today, county by county. */
export interface AccessExplanationRow {
  readonly organisationNumber: string;
  readonly day: Day;
  readonly counties: readonly CountyAccessRow[];
}

/** What can flow in a county, what cannot, and what ends with each agreement. */
export interface CountyAccessRow {
  readonly countyCode: string;
  readonly flows: readonly DataFlowRow[];
  readonly withheld: readonly WithheldDataRow[];
  readonly lapses: readonly AgreementLapseRow[];
  readonly synthetic: boolean;
}

interface BasedQuestion extends DataQuestion {
  readonly area: AgreementArea;
  readonly basis: LegalBasis;
}

/** Data that agreements carry, on a legal basis of its owner. */
export interface DataFlowRow extends BasedQuestion {
  readonly carriers: readonly CarryingAgreementRow[];
}

/** Data for which the owner has a legal basis and which no agreement carries. */
export interface WithheldDataRow extends BasedQuestion {
  readonly code: ReasonCode;
}

/** An agreement that carries a flow today. */
export interface CarryingAgreementRow {
  readonly agreementId: string;
  /** The last day on which it does, as known today; null when it has no end. */
  readonly until: Day | null;
}

/** What ends with an agreement. */
export interface AgreementLapseRow {
  readonly agreementId: string;
  /** The last day in force as known today; null when it has no end. */
  readonly lastDay: Day | null;
  readonly ends: readonly DataFlowRow[];
}

export type LegalBasisRow = LegalBasis;
