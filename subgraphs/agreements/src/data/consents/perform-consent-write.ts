import type { RequestFacts } from '@samspill/shared/subgraph/request-facts';
import type { KeyedStep } from '../keyed-step.ts';
import { findKeyedConsent, keepConsentKey } from './consent-key.ts';
import { ConsentRefusal, refuseConsent, type ConsentRefusedRow } from './consent-refusal.ts';
import type { ConsentChangedRow, ConsentDoors, ConsentWrite } from './consent-write.ts';
import { withConsentsOf } from './open-consents.ts';

export type ConsentOutcomeRow = ConsentChangedRow | ConsentRefusedRow;

/** A step with what does it: the id of the consent that it has given or changed. */
export interface ConsentStep extends KeyedStep {
  readonly work: (write: ConsentWrite) => Promise<string>;
}

/**
 * Does a step on the viewer's own behalf whole or not at all: its key, its consent and its event are one transaction. A step
 * that is refused leaves not even its key, so that it can be sent again when what stood in its way is gone.
 */
export function performConsentWrite(
  { database, now }: Pick<ConsentDoors, 'database' | 'now'>,
  { viewer, today }: RequestFacts,
  step: ConsentStep,
): Promise<ConsentOutcomeRow> {
  return asOutcome(async () => {
    if (viewer === null) return refuseConsent('NOT_SIGNED_IN', 'Sign in as the person.');
    if (viewer.kind !== 'CITIZEN') refuseConsent('CITIZEN_NEEDED', 'Ask the person to sign in and do it.');
    return withConsentsOf(database, viewer.subject, async (query, person) => {
      const { personId } = person;
      const before = await findKeyedConsent(query, personId, step);
      if (before !== null) return before;
      const consentId = await step.work({ query, person, today, now: now() });
      await keepConsentKey(query, step, { personId, consentId });
      return consentId;
    });
  });
}

/** What came of work on a consent: its id, or why it was refused. */
export async function asOutcome(work: () => Promise<string>): Promise<ConsentOutcomeRow> {
  try {
    return { __typename: 'ConsentChanged', consentId: await work() };
  } catch (fault) {
    if (fault instanceof ConsentRefusal) return fault.row;
    throw fault;
  }
}
