import type { SignedInViewer } from '@samspill/shared/access/viewer';
import { bindViewer } from '@samspill/shared/decisions/bound-viewer';
import { signDecision, type Decision } from '@samspill/shared/decisions/decision';
import type { Trust } from '@samspill/shared/decisions/open-trust';

type Permit = Extract<Decision, { readonly outcome: 'PERMIT' }>;

/** What a decision that permits says beside who asks and what would be the same in each test. */
export type PermitChoice = Pick<Permit, 'person' | 'category' | 'direction' | 'purpose' | 'basis'> &
  Omit<Partial<Permit>, 'viewer'> & { readonly viewer: SignedInViewer; readonly token?: string };

/** Signs a decision that permits as the subgraph agreements would, for a viewer as `openSubgraph` signs one in. */
export function signPermit(
  { signer, newId, now }: Trust,
  { viewer, token, ...said }: PermitChoice,
  { at = now() }: { readonly at?: number } = {},
): Promise<string> {
  const decision: Permit = {
    agreement: { id: 'agreement-46', version: 1 },
    consent: null,
    ...said,
    outcome: 'PERMIT',
    viewer: bindViewer(viewer, token ?? `a token of ${viewer.subject}`),
  };
  return signDecision(signer, decision, { id: newId(), now: at });
}
