import type { MutationResolvers } from '../generated/resolvers.ts';

/** The steps of an agreement's life, of a consent and of a referral, one after the other. */
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
  sendReferral: (_root, { input }, { write }) => write.sendReferral(input),
  receiveReferral: (_root, { input }, { write }) => write.receiveReferral(input),
  acceptReferral: (_root, { input }, { write }) => write.acceptReferral(input),
  declineReferral: (_root, { input }, { write }) => write.declineReferral(input),
  completeReferral: (_root, { input }, { write }) => write.completeReferral(input),
} satisfies MutationResolvers;
