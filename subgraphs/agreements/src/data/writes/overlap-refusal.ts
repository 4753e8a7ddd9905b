import type { AgreementRefusedRow } from './refusal.ts';

const ONE_A_DAY = 'county_agreement_in_force_one_a_day';

/** What the database means when it refuses two county agreements of a county on one day; null for any other fault. */
export function overlapRefusal(fault: unknown): AgreementRefusedRow | null {
  const { constraint, detail } = fault as { readonly constraint?: unknown; readonly detail?: unknown };
  if (constraint !== ONE_A_DAY) return null;
  const [, county] = /=\((\d{2}),/.exec(typeof detail === 'string' ? detail : '') ?? [];
  const where = county === undefined ? 'one of its counties' : `county ${county}`;
  return {
    __typename: 'AgreementRefused',
    code: 'OVERLAP',
    message: `Another county agreement is in force in ${where} on some of these days: end it first, take its place with succeedAgreement, or agree on other days. The approval is not recorded.`,
    field: 'basedOnVersion',
  };
}
