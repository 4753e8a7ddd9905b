import { requireReader } from '@samspill/shared/access/concern';
import type { Day } from '@samspill/shared/day';
import type { Context } from '../context.ts';
import type { AgreementRow } from '../data/agreement-life.ts';
import type { EmployerPartnershipAgreementResolvers } from '../generated/resolvers.ts';
import { partnershipConcern } from '../policies.ts';
import { agreementFields, agreementOfKind } from './agreement-fields.ts';
import { agreementOn } from './agreement.ts';

/** An agreement between NAV and one employer. */
export const EmployerPartnershipAgreement = {
  ...agreementFields,
  __resolveReference: ({ id }, context) => agreementOfKind('EMPLOYER_PARTNERSHIP', id, context),
  segment: async ({ id }, _args, { load }) => (await load.partnershipFacts.load(id))?.segment ?? null,
  intensity: async ({ id }, _args, { load }) => (await load.partnershipFacts.load(id))?.intensity ?? null,
  services: async ({ id }, _args, { load }) =>
    (await load.services.load(id)).map(({ serviceCode }) => ({ code: serviceCode })),
} satisfies EmployerPartnershipAgreementResolvers;

/** An agreement by its id as it is shown on a day, null when there is none; a partnership only for those who may read it. */
export async function readableAgreement(
  id: string,
  day: Day,
  context: Context,
): Promise<AgreementRow | null> {
  const agreement = await agreementOn(id, day, context);
  if (agreement?.kind === 'EMPLOYER_PARTNERSHIP') {
    requireReader(context.viewer, partnershipConcern(await context.load.partnershipFacts.load(id)));
  }
  return agreement;
}
