import type { Concern } from '@samspill/shared/access/concern';
import type { PartnershipFacts, PlacedEmployer } from './partnerships.ts';

/** Whose affair a partnership agreement is: the employer's, and that of its county and of the NAV units that signed. */
export function partnershipConcern(facts: PartnershipFacts | null): Concern {
  return facts === null
    ? {}
    : { organisations: [facts.organisationNumber], counties: facts.countyCodes, units: facts.unitNumbers };
}

/** Whose affair it is whether an employer has a partnership agreement at all. */
export function employerConcern(organisationNumber: string, place: PlacedEmployer | null): Concern {
  return place === null
    ? { organisations: [organisationNumber] }
    : { organisations: [organisationNumber], counties: [place.countyCode], units: place.unitNumbers };
}
