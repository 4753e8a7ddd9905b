import type { Role } from '../access/role.ts';
import type { SignedDecision } from './decision.ts';
import { findBasis, type LegalBasis, type LegalBasisTable } from './legal-basis.ts';
import type { ReasonCode } from './reason-codes.ts';

/** What the owner of the data does in the end: releases on a basis of its own table, or refuses with all reasons. */
export type Release =
  | { readonly released: true; readonly basis: LegalBasis }
  | { readonly released: false; readonly reasons: readonly ReasonCode[] };

/**
 * Decides again by the owner's own table, after a decision was verified against the request. What the table does not know is
 * refused, whatever the decision says; so are a basis of another id, a consent that is missing and a role that may not ask.
 */
export function decideAgain(
  decision: SignedDecision,
  table: LegalBasisTable,
  roles: readonly Role[],
): Release {
  if (decision.outcome === 'REFUSE') return { released: false, reasons: decision.reasons };
  const basis = findBasis(table, decision);
  if (basis === null || basis.id !== decision.basis) return { released: false, reasons: ['NO_BASIS'] };
  const reasons: ReasonCode[] = [];
  if (!basis.roles.some((role) => roles.includes(role))) reasons.push('ROLE_MISSING');
  if (basis.needsConsent && decision.consent === null) reasons.push('CONSENT_MISSING');
  return reasons.length > 0 ? { released: false, reasons } : { released: true, basis };
}
