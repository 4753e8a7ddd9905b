import type { Role } from '../access/role.ts';
import { viewerDifference } from './bound-viewer.ts';
import type { Decision } from './decision.ts';
import { DIRECTIONS } from './direction.ts';
import { findAgreement } from './find-agreement.ts';
import type { AgreementFacts, ConsentFacts, JudgeFacts } from './judge-facts.ts';
import { findBasis, type LegalBasis } from './legal-basis.ts';
import type { Purpose } from './purpose.ts';
import { REASONS, type ReasonCode } from './reason-codes.ts';
import { RELATIONS } from './relation.ts';

/**
 * Decides from facts alone: PERMIT when a legal basis of the owner, the role, the relation, an agreement and, where the basis
 * asks for it, a consent are all there; else REFUSE with all reasons. Who has no relation to the person is told nothing that
 * depends on the person, so that a refusal never says whether there is one.
 */
export function judge(facts: JudgeFacts): Decision {
  const { viewer, person, category, direction, purpose } = facts;
  const bound = { viewer, person, category, direction };
  const found = purpose === null ? null : findings(facts, purpose);
  const reasons = found?.reasons ?? ['PURPOSE_MISSING' as const, ...relationReasons(facts)];
  if (purpose === null || !found?.basis || !found.agreement || reasons.length > 0) {
    return { ...bound, outcome: 'REFUSE', purpose, reasons: inOrder(reasons) };
  }
  const { basis, agreement, consent } = found;
  const { id, version } = agreement;
  return {
    ...bound,
    outcome: 'PERMIT',
    purpose,
    agreement: { id, version },
    basis: basis.id,
    consent: basis.needsConsent ? (consent?.id ?? null) : null,
  };
}

interface Findings {
  readonly basis: LegalBasis | null;
  readonly agreement: AgreementFacts | null;
  readonly consent: ConsentFacts | null;
  readonly reasons: readonly ReasonCode[];
}

function findings(facts: JudgeFacts, purpose: Purpose): Findings {
  const { category, direction, table } = facts;
  const basis = findBasis(table, { category, direction, purpose });
  const reasons: ReasonCode[] = [...relationReasons(facts)];
  if (basis === null) reasons.push('NO_BASIS');
  const hasRole = basis?.roles.some((role) => rolesThatCount(facts).includes(role)) ?? false;
  if (basis !== null && !hasRole) reasons.push('ROLE_MISSING');
  const agreement = findAgreement(facts.agreements, { category, purpose }, facts.relation?.county ?? null);
  if (typeof agreement === 'string') reasons.push(agreement);
  const consent = facts.consents.find((one) => isValid(one, facts)) ?? null;
  const mayKnow = hasRelation(facts) && hasRole;
  if (mayKnow && basis?.needsConsent && consent === null) reasons.push('CONSENT_MISSING');
  return { basis, agreement: typeof agreement === 'string' ? null : agreement, consent, reasons };
}

/** Who has to do with a person in one role asks in no other. */
function rolesThatCount(facts: JudgeFacts): readonly Role[] {
  const { relation, roles } = facts;
  if (relation === null || !hasRelation(facts)) return roles;
  return roles.filter((role) => role === RELATIONS[relation.kind].role);
}

function relationReasons(facts: JudgeFacts): readonly ReasonCode[] {
  return hasRelation(facts) ? [] : ['RELATION_MISSING'];
}

/** Whether the relation is of this viewer to this person, and of the viewer's side: the other side's own case counts for nothing here. */
function hasRelation({ relation, viewer, person, direction }: JudgeFacts): boolean {
  if (relation === null || relation.person !== person) return false;
  const isOfSide = RELATIONS[relation.kind].side === DIRECTIONS[direction].viewerSide;
  return isOfSide && viewerDifference(relation.viewer, viewer) === null;
}

function isValid(
  { categories, purposes, receiver, givenAt, expiresAt, withdrawnAt }: ConsentFacts,
  { category, purpose, viewer, now }: JudgeFacts,
): boolean {
  if (purpose === null || !categories.includes(category) || !purposes.includes(purpose)) return false;
  if (receiver !== null && receiver !== viewer.organisation) return false;
  return givenAt <= now && (expiresAt === null || now < expiresAt) && withdrawnAt === null;
}

function inOrder(reasons: readonly ReasonCode[]): ReasonCode[] {
  return (Object.keys(REASONS) as ReasonCode[]).filter((reason) => reasons.includes(reason));
}
