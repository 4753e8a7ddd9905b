import type { PartyRole } from '../generated/graph.ts';
import type { PartyRow } from './parties.ts';

/** One who takes part and signs nothing, as the tables of plans, bodies and projects have it. */
export interface Participant {
  readonly role: PartyRole;
  readonly name: string;
  readonly unitNumber: string | null;
  readonly organisationNumber: string | null;
}

/** One who takes part in what is done under an agreement, as a party that approves nothing. */
export function partyRow(participant: Participant, synthetic: boolean): PartyRow {
  const { role, name, unitNumber, organisationNumber } = participant;
  return {
    role,
    nameAtSigning: name,
    unitNumber,
    organisationNumber,
    approvedOn: null,
    approvedOnBehalfBecause: null,
    synthetic,
  };
}
