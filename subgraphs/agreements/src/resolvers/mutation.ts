import type { MutationResolvers } from '../generated/resolvers.ts';

/** The steps of an agreement's life, and of a consent, one after the other. */
export const Mutation = {
  draftCountyAgreement: (_root, { input }, { write }) => write.draftCountyAgreement(input),
  reviseAgreement: (_root, { input }, { write }) => write.reviseAgreement(input),
  approveAgreement: (_root, { input }, { write }) => write.approveAgreement(input),
  withdrawApproval: (_root, { input }, { write }) => write.withdrawApproval(input),
  extendAgreement: (_root, { input }, { write }) => write.extendAgreement(input),
  terminateAgreement: (_root, { input }, { write }) => write.terminateAgreement(input),
  succeedAgreement: (_root, { input }, { write }) => write.succeedAgreement(input),
  submitReport: (_root, { input }, { write }) => write.submitReport(input),
  cancelAgreement: (_root, { input }, { write }) => write.cancelAgreement(input),
  draftSubAgreement: (_root, { input }, { write }) => write.draftSubAgreement(input),
  recordMeeting: (_root, { input }, { write }) => write.recordMeeting(input),
  giveConsent: (_root, { input }, { consents }) => consents.giveConsent(input),
  narrowConsent: (_root, { input }, { consents }) => consents.narrowConsent(input),
  withdrawConsent: (_root, { input }, { consents }) => consents.withdrawConsent(input),
  recordAltinnConsent: (_root, { token }, { consents }) => consents.recordAltinnConsent(token),
} satisfies MutationResolvers;
