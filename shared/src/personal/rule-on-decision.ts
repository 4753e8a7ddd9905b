import { decideAgain } from '../decisions/decide-again.ts';
import type { SignedDecision } from '../decisions/decision.ts';
import { directionFrom } from '../decisions/direction.ts';
import { verifyDecision } from '../decisions/verify-decision.ts';
import type { PersonalOwner } from './personal-owner.ts';
import type { PersonalQuestion } from './personal-question.ts';
import type { PersonalRequest } from './personal-transaction.ts';
import type { Ruling, RulingGrounds } from './ruling.ts';

/** Rules on a decision of the subgraph agreements: it is verified, and decided again by the owner's own table. */
export async function ruleOnDecision(
  question: Extract<PersonalQuestion, { way: 'OTHER' }>,
  { viewer, signIn, purpose, trust }: PersonalRequest,
  { owner, bases }: PersonalOwner,
): Promise<Ruling> {
  const { person, category, decision } = question;
  const direction = directionFrom(owner);
  const unproven = { ...UNPROVEN, direction, purpose };
  const request = { owner, viewer: signIn, person, category, direction, purpose };
  const verdict = await verifyDecision(decision, request, {
    findKey: trust.keysOf.agreements,
    now: trust.now(),
  });
  if (!verdict.ok) return { question, reasons: [verdict.code], grounds: unproven };
  // A citizen asks on their own behalf and holds no role, whatever a token says.
  const roles = viewer.kind === 'CITIZEN' ? [] : viewer.grants.map(({ role }) => role);
  const release = decideAgain(verdict.value, bases, roles);
  const reasons = release.released ? [] : release.reasons;
  return { question, reasons, grounds: { ...unproven, ...groundsOf(verdict.value) } };
}

const UNPROVEN = {
  way: 'OTHER',
  basis: null,
  agreementId: null,
  agreementVersion: null,
  decisionId: null,
  consentId: null,
} as const;

function groundsOf(decision: SignedDecision): Partial<RulingGrounds> {
  const { jti: decisionId } = decision;
  if (decision.outcome === 'REFUSE') return { decisionId };
  const { basis, agreement, consent: consentId } = decision;
  return { decisionId, basis, agreementId: agreement.id, agreementVersion: agreement.version, consentId };
}
