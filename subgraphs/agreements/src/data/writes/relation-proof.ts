import type { Day } from '@samspill/shared/day';
import type { BoundViewer } from '@samspill/shared/decisions/bound-viewer';
import type { DataOwner } from '@samspill/shared/decisions/data-category';
import { refused, type Verdict } from '@samspill/shared/decisions/refusal';
import { verifyRelation, type SignedRelation } from '@samspill/shared/decisions/relation';
import { STATEMENT_REFUSALS, type StatementCode } from '@samspill/shared/decisions/statement-codes';
import type { FindKey } from '@samspill/shared/identity/read-keys';
import { refuseReferral } from './referral-refusal.ts';

/** By what the subgraph verifies the relations that the sides sign; undefined where it has no keys. */
export interface RelationTrust {
  readonly keysOf: Readonly<Record<DataOwner, FindKey>>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** A relation that somebody has handed in, and what it has to be of. */
export interface ProofRequest {
  readonly proof: string;
  readonly person: string;
  readonly side: DataOwner;
  /** The viewer with the sign-in; null where that is not known. */
  readonly signIn: BoundViewer | null;
  readonly day: Day;
}

/** What a step that needs a relation goes by: never thrown, so that a step that was done before needs no proof again. */
export type Proven = Verdict<SignedRelation, StatementCode>;

/** Verifies that the viewer has to do with the person, as the side of the viewer has just signed it. */
export async function proveRelation(
  trust: RelationTrust | undefined,
  { proof, person, side, signIn, day }: ProofRequest,
): Promise<Proven> {
  if (trust === undefined) return refused('KEYS_UNAVAILABLE');
  if (signIn === null) return refused('TOKEN_MISMATCH');
  return verifyRelation(proof, {
    viewer: signIn,
    person,
    day,
    side,
    findKey: trust.keysOf[side],
    now: trust.now(),
  });
}

/** The relation, or a refusal by the code for which it is not believed. */
export function requireRelation(proven: Proven): SignedRelation {
  if (proven.ok) return proven.value;
  const { message, remedy } = STATEMENT_REFUSALS[proven.code];
  return refuseReferral(proven.code, `${message.en} ${remedy.en}`, 'relationProof');
}
