import type { FindKey } from '../identity/read-keys.ts';
import { viewerDifference, type BoundViewer } from './bound-viewer.ts';
import { DATA_CATEGORIES, type DataCategory, type DataOwner } from './data-category.ts';
import { decisionShape, type SignedDecision } from './decision.ts';
import { DIRECTIONS, type Direction } from './direction.ts';
import type { Purpose } from './purpose.ts';
import { believed, refused, type Verdict } from './refusal.ts';
import type { StatementCode } from './statement-codes.ts';
import { STATEMENT_TYPES } from './statement.ts';
import { verifyStatement } from './verify-statement.ts';

/** What the owner of the data itself knows of the request that a decision came with. */
export interface DataRequest {
  readonly owner: DataOwner;
  readonly viewer: BoundViewer;
  readonly person: string;
  readonly category: DataCategory;
  readonly direction: Direction;
  /** By the header of the request; null when it says none of the list. */
  readonly purpose: Purpose | null;
}

/** Verifies a decision offline, as the owner of the data does: each thing that it is bound to has to be that of the request. */
export async function verifyDecision(
  text: string,
  request: DataRequest,
  { findKey, now }: { readonly findKey: FindKey; readonly now: number },
): Promise<Verdict<SignedDecision, StatementCode>> {
  const verified = await verifyStatement(text, {
    type: STATEMENT_TYPES.DECISION,
    shape: decisionShape,
    issuer: 'agreements',
    audience: request.owner,
    findKey,
    now,
  });
  if (!verified.ok) return verified;
  const code = bindingFault(verified.value, request);
  return code === null ? believed(verified.value) : refused(code);
}

function bindingFault(said: SignedDecision, request: DataRequest): StatementCode | null {
  const difference = viewerDifference(said.viewer, request.viewer);
  if (difference !== null) return difference;
  if (said.person !== request.person) return 'PERSON_MISMATCH';
  if (said.category !== request.category) return 'CATEGORY_MISMATCH';
  if (said.direction !== request.direction) return 'DIRECTION_MISMATCH';
  if (said.purpose !== request.purpose) return 'PURPOSE_MISMATCH';
  const owners = [DIRECTIONS[said.direction].owner, DATA_CATEGORIES[said.category].owner];
  return owners.every((owner) => owner === request.owner) ? null : 'OWNER_MISMATCH';
}
