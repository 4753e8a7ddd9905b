import type { Day } from '@samspill/shared/day';
import type { Context } from '../context.ts';
import type { AgreementRow } from '../data/agreement-life.ts';
import type { AgreementResolvers } from '../generated/resolvers.ts';
import { onDay } from './on-day.ts';

const TYPES = {
  NATIONAL: 'NationalAgreement',
  COUNTY: 'CountyAgreement',
  SUB: 'SubAgreement',
  INCLUSIVE_WORKING_LIFE: 'InclusiveWorkingLifeAgreement',
  EMPLOYER_PARTNERSHIP: 'EmployerPartnershipAgreement',
} as const;

/** An agreement of whatever kind, as others name it: by id. */
export const Agreement = {
  __resolveType: ({ kind }) => TYPES[kind],
  __resolveReference: ({ id }, context) => agreementOn(id, context.today, context),
} satisfies AgreementResolvers;

/** An agreement by its id as it is shown on a day; null when there is none. */
export async function agreementOn(id: string, day: Day, { load }: Context): Promise<AgreementRow | null> {
  const agreement = await load.agreement.load(id);
  return agreement && onDay(agreement, day);
}
