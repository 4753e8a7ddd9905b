import type { Concern } from '@samspill/shared/access/concern';
import type { Policies } from '@samspill/shared/access/guard-schema';
import type { Context } from './context.ts';
import type { AgreementRow } from './data/agreement-life.ts';
import type { PartnershipFacts, PlacedEmployer } from './data/partnerships.ts';

/** Whose affair each CONFIDENTIAL field is; who may read it then is the same rule in every subgraph. */
export const policies = {
  'Employer.partnership': async (
    { organisationNumber }: { readonly organisationNumber: string },
    _args,
    { load },
  ) => employerConcern(organisationNumber, await load.employerPlace.load(organisationNumber)),
  EmployerPartnershipAgreement: async ({ id }: { readonly id: string }, _args, { load }) =>
    partnershipConcern(await load.partnershipFacts.load(id)),
  'CountyAgreement.history': (agreement: AgreementRow, _args: object, context) =>
    partiesConcern(agreement, context),
  'SubAgreement.history': (agreement: AgreementRow, _args: object, context) =>
    partiesConcern(agreement, context),
} satisfies Policies<Context>;

/** Whose affair a partnership agreement is: the employer's, and that of its county and of the NAV units that signed. */
export function partnershipConcern(facts: PartnershipFacts | null): Concern {
  return facts === null
    ? {}
    : { organisations: [facts.organisationNumber], counties: facts.countyCodes, units: facts.unitNumbers };
}

/** Whose affair it is whether an employer has a partnership agreement at all. */
function employerConcern(organisationNumber: string, place: PlacedEmployer | null): Concern {
  return place === null
    ? { organisations: [organisationNumber] }
    : { organisations: [organisationNumber], counties: [place.countyCode], units: place.unitNumbers };
}

/** The organisations that have been party to any version of an agreement, with its counties. */
async function partiesConcern({ id, versions }: AgreementRow, { load }: Context): Promise<Concern> {
  const signed = (await Promise.all(versions.map(({ key }) => load.partiesOfVersion.load(key)))).flat();
  return {
    organisations: signed.flatMap(({ organisationNumber }) => organisationNumber ?? []),
    counties: (await load.counties.load(id)).map(({ countyCode }) => countyCode),
    units: signed.flatMap(({ unitNumber }) => unitNumber ?? []),
  };
}
