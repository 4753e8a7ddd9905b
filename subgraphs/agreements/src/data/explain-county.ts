import { addDays, type Day } from '@samspill/shared/day';
import { EDUCATION_BASES } from '@samspill/shared/decisions/education-bases';
import { findAgreement, type CarriedQuestion } from '@samspill/shared/decisions/find-agreement';
import { LABOUR_BASES } from '@samspill/shared/decisions/labour-bases';
import type { LegalBasis } from '@samspill/shared/decisions/legal-basis';
import { PURPOSES } from '@samspill/shared/decisions/purpose';
import type {
  AgreementLapseRow,
  CountyAccessRow,
  DataFlowRow,
  WithheldDataRow,
} from './access-explanation.ts';
import { factsOf } from './agreement-facts.ts';
import type { AgreementTerm } from './agreement-terms.ts';

/** All that can flow at all: what is in no table of legal bases never does, whatever an agreement selects. */
const BASES: readonly LegalBasis[] = [...LABOUR_BASES.bases, ...EDUCATION_BASES.bases];

/**
 * What flows in a county on a day by the rules of decisions, of the terms from that day on. Of role, relation and consent,
 * which are a person's affair, it says nothing.
 */
export function explainCounty(
  countyCode: string,
  terms: readonly AgreementTerm[],
  day: Day,
): CountyAccessRow {
  const here = terms.filter(({ counties }) => counties.includes(countyCode));
  const now = here.filter((term) => holdsOn(term, day));
  const explained = BASES.map((basis) => explainBasis(basis, { countyCode, here, now, day }));
  const flows = explained.filter((one) => 'carriers' in one);
  return {
    countyCode,
    flows,
    withheld: explained.filter((one) => 'code' in one),
    lapses: now.map((term) => lapseOf(term, { here, flows, day })),
    synthetic: now.length === 0 || now.some(({ synthetic }) => synthetic),
  };
}

interface Terms {
  readonly countyCode: string;
  readonly here: readonly AgreementTerm[];
  readonly now: readonly AgreementTerm[];
  readonly day: Day;
}

function explainBasis(
  basis: LegalBasis,
  { countyCode, here, now, day }: Terms,
): DataFlowRow | WithheldDataRow {
  const { category, direction, purpose } = basis;
  const asked = { category, direction, purpose, area: PURPOSES[purpose].area, basis };
  const found = findAgreement(now.map(factsOf), basis, countyCode);
  if (typeof found === 'string') return { ...asked, code: found };
  const carrying = here.filter((term) => carries(term, basis));
  const carriers = now
    .filter((term) => carries(term, basis))
    .map(({ id }) => ({ agreementId: id, until: lastDayOf(ofAgreement(carrying, id), day) }));
  return { ...asked, carriers };
}

/** What is carried by it today, and by no other on the day after its last; by no other today, where it has no end. */
function lapseOf(
  { id }: AgreementTerm,
  { here, flows, day }: Pick<Terms, 'here' | 'day'> & { readonly flows: readonly DataFlowRow[] },
): AgreementLapseRow {
  const lastDay = lastDayOf(ofAgreement(here, id), day);
  const after = lastDay === null ? day : addDays(lastDay, 1);
  const others = here.filter((term) => term.id !== id && term.parentId !== id && holdsOn(term, after));
  const ends = flows.filter(
    ({ carriers, basis }) =>
      carriers.some(({ agreementId }) => agreementId === id) && !others.some((term) => carries(term, basis)),
  );
  return { agreementId: id, lastDay, ends };
}

function carries(term: AgreementTerm, question: CarriedQuestion): boolean {
  return typeof findAgreement([factsOf(term)], question, null) !== 'string';
}

/** The last day of the terms of one agreement that follow each other from a day on without a break. */
function lastDayOf(terms: readonly AgreementTerm[], day: Day): Day | null {
  const { to } = terms.find((term) => holdsOn(term, day)) ?? { to: day };
  if (to === null) return null;
  const next = addDays(to, 1);
  return terms.some((term) => holdsOn(term, next)) ? lastDayOf(terms, next) : to;
}

function ofAgreement(terms: readonly AgreementTerm[], id: string): readonly AgreementTerm[] {
  return terms.filter((term) => term.id === id);
}

function holdsOn({ from, to }: AgreementTerm, day: Day): boolean {
  return from <= day && (to === null || to >= day);
}
