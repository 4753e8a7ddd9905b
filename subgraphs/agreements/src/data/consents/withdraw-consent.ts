import type { WithdrawConsentInput } from '../../generated/graph.ts';
import { addConsentEvent, requireHolding } from './consent-state.ts';
import type { ConsentWrite } from './consent-write.ts';

/** Withdraws a consent of the person, whoever gave it; no reason is asked for. */
export async function withdrawConsent(write: ConsentWrite, input: WithdrawConsentInput): Promise<string> {
  const { id, position } = await requireHolding(write, input.id);
  await addConsentEvent(write, {
    id,
    position: position + 1,
    kind: 'WITHDRAWN',
    categories: [],
    purposes: [],
  });
  return id;
}
