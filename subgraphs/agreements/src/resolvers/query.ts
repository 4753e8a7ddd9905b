import { gated } from '@samspill/shared/access/gated';
import type { QueryResolvers } from '../generated/resolvers.ts';
import { agreementPage } from './agreement-page.ts';
import { readableAgreement } from './employer-partnership-agreement.ts';
import { onDay } from './on-day.ts';
import { listReferrals } from './referral-page.ts';
import { yearsAsked } from './steering-signal.ts';

/** Where operations of this subgraph begin. */
export const Query = {
  agreements: (_root, args, context) => agreementPage(args, context),
  agreement: (_root, { id, asOf }, context) => readableAgreement(id, asOf ?? context.today, context),
  countiesLackingArea: (_root, { area, asOf }, { list, today }) =>
    list.countiesLackingArea(area, asOf ?? today),
  explainAccess: (_root, { organisationNumber, countyCode }, { list, today }) =>
    list.explainAccess({ organisationNumber, countyCode: countyCode ?? null, day: today }),
  mayISee: gated((_root, asked) => ({ ...asked, person: { id: asked.personId } })),
  myself: gated(async (_root, _args, { myself }) => {
    const id = await myself();
    return id === null ? null : { id };
  }),
  programmes: (_root, _args, { list }) => list.programmes(),
  nationalBodies: async (_root, _args, { list, today }) =>
    (await list.nationalBodies()).map((body) => onDay(body, today)),
  steeringSignals: (_root, years, { list }) => list.steeringSignals(yearsAsked(years)),
  consentTexts: (_root, { id, language }, { list }) =>
    list.consentTexts({ id: id ?? null, language: language === 'EN' ? 'en' : 'nb' }),
  incomingReferrals: gated((_root, args, context) => listReferrals('INCOMING', args, context)),
  sentReferrals: gated((_root, args, context) => listReferrals('SENT', args, context)),
} satisfies QueryResolvers;
