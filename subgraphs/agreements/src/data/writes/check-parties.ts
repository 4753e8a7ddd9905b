import { isOrganisationNumber } from '@samspill/shared/reference/organisation-number';
import type { PartyInput } from '../../generated/graph.ts';
import type { PartyState } from './agreement-state.ts';
import { checkList, checkText } from './check-text.ts';
import { refuse } from './refusal.ts';

const FIELD = 'parties';

/** Those who are to sign, at their places, none of whom has approved. */
export function checkParties(parties: readonly PartyInput[]): readonly PartyState[] {
  const checked = parties.map((party, place) => checkParty(party, place + 1));
  return checkList(checked, partyKey, { field: FIELD, least: 1, most: 10 });
}

/** What a party is known by: its number, or its name where it has none. */
function partyKey({ role, unitNumber, organisationNumber, nameAtSigning }: PartyState): string {
  return [role, unitNumber ?? organisationNumber ?? nameAtSigning].join(' ');
}

function checkParty(party: PartyInput, position: number): PartyState {
  const { role, unitNumber = null, organisationNumber = null } = party;
  const nameAtSigning = checkText(party.nameAtSigning, FIELD);
  const unapproved = { approvedOn: null, onBehalfBecause: null };
  const numbered = { position, role, unitNumber, organisationNumber, nameAtSigning, ...unapproved };
  if (role === 'NAV_COUNTY_UNIT') {
    if (unitNumber !== null && /^\d{4}$/.test(unitNumber) && organisationNumber === null) return numbered;
    return refuse('PARTY_INVALID', `Name ${nameAtSigning} by its unit number of four digits alone.`, FIELD);
  }
  if (role !== 'COUNTY_EDUCATION_ADMINISTRATION')
    return refuse('PARTY_INVALID', `The side ${role} signs national agreements alone.`, FIELD);
  if (unitNumber === null && (organisationNumber === null || isOrganisationNumber(organisationNumber)))
    return numbered;
  return refuse('PARTY_INVALID', `Name ${nameAtSigning} by an organisation number alone, or by none.`, FIELD);
}
