import type { RequestFacts } from '@samspill/shared/subgraph/request-facts';
import type { GiveConsentInput, NarrowConsentInput, WithdrawConsentInput } from '../../generated/graph.ts';
import type { ConsentDoors, ConsentWrite } from './consent-write.ts';
import { giveConsent } from './give-consent.ts';
import { narrowConsent } from './narrow-consent.ts';
import { asOutcome, performConsentWrite, type ConsentOutcomeRow } from './perform-consent-write.ts';
import { recordAltinnConsent } from './record-altinn-consent.ts';
import { withdrawConsent } from './withdraw-consent.ts';

/** The steps of a consent: three that a person takes on their own behalf, and one for what was given in Altinn. */
export interface ConsentWrites {
  readonly giveConsent: (input: GiveConsentInput) => Promise<ConsentOutcomeRow>;
  readonly narrowConsent: (input: NarrowConsentInput) => Promise<ConsentOutcomeRow>;
  readonly withdrawConsent: (input: WithdrawConsentInput) => Promise<ConsentOutcomeRow>;
  readonly recordAltinnConsent: (token: string) => Promise<ConsentOutcomeRow>;
}

/** Makes the steps of a consent for one request. */
export function createConsentWrites(doors: ConsentDoors, facts: RequestFacts): ConsentWrites {
  const step =
    <Input extends { readonly key: string }>(
      name: string,
      work: (write: ConsentWrite, input: Input) => Promise<string>,
    ) =>
    (input: Input) =>
      performConsentWrite(doors, facts, { name, input, work: (write) => work(write, input) });
  return {
    giveConsent: step('giveConsent', giveConsent),
    narrowConsent: step('narrowConsent', narrowConsent),
    withdrawConsent: step('withdrawConsent', withdrawConsent),
    recordAltinnConsent: (token) => asOutcome(() => recordAltinnConsent(doors, facts, token)),
  };
}
