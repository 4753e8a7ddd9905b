import type { AgreementFacts } from './judge-facts.ts';
import type { DataQuestion } from './legal-basis.ts';
import { PURPOSES } from './purpose.ts';
import type { ReasonCode } from './reason-codes.ts';

/** What of a question an agreement has to carry. */
export type CarriedQuestion = Pick<DataQuestion, 'category' | 'purpose'>;

/**
 * The agreement that carries data in a county, or what is missing: one and the same has to be in force, cover the area of the
 * purpose and select the category. Without a county all agreements are looked at.
 */
export function findAgreement<Facts extends Omit<AgreementFacts, 'id' | 'version'>>(
  agreements: readonly Facts[],
  { category, purpose }: CarriedQuestion,
  county: string | null,
): Facts | Extract<ReasonCode, 'AGREEMENT_NOT_IN_FORCE' | 'AREA_NOT_COVERED' | 'CATEGORY_NOT_SELECTED'> {
  const inForce = agreements.filter(
    ({ inForce: holds, counties }) => holds && (county === null || counties.includes(county)),
  );
  if (inForce.length === 0) return 'AGREEMENT_NOT_IN_FORCE';
  const covering = inForce.filter(({ areas }) => areas.includes(PURPOSES[purpose].area));
  if (covering.length === 0) return 'AREA_NOT_COVERED';
  return covering.find(({ categories }) => categories.includes(category)) ?? 'CATEGORY_NOT_SELECTED';
}
