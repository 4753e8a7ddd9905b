import { COUNTRY_CODE } from '@samspill/shared/country-code';
import { known } from '@samspill/shared/known';
import type { QueryResolvers } from '../generated/resolvers.ts';
import { myRegistrations } from './my-registrations.ts';
import { restructuringPage } from './restructuring-page.ts';
import { youngPersonInLabour } from './young-person-in-labour.ts';

/** Where operations of this subgraph begin. */
export const Query = {
  navCountyUnits: async (_root, { asOf }, { list, today }) =>
    known(await list.navCountyUnitsOn(asOf ?? today)),
  navCountyUnit: (_root, { unitNumber }, { load }) => load.navCountyUnit.load(unitNumber),
  navOffice: (_root, { unitNumber }, { load }) => load.navOffice.load(unitNumber),
  measureTypes: (_root, _args, { list }) => list.measureTypes(),
  employerServiceAreas: (_root, _args, { list }) => list.employerServiceAreas(),
  employerService: (_root, { code }, { load }) => load.employerService.load(code),
  strategicObjectives: (_root, _args, { list }) => list.strategicObjectives(),
  priorityEconomicAreas: async (_root, { asOf }, { list, today }) =>
    known(await list.priorityEconomicAreasOn(asOf ?? today)),
  employerServiceTeams: (_root, _args, { list }) => list.employerServiceTeams(),
  pilots: (_root, _args, { list }) => list.pilots(),
  pilot: (_root, { id }, { load }) => load.pilot.load(id),
  supportedEmployment: () => ({ code: COUNTRY_CODE }),
  documentFigures: (_root, { document }, { list }) => list.documentFigures(document ?? null),
  employer: (_root, { organisationNumber }, { load }) => load.employer.load(organisationNumber),
  restructuringCases: (_root, args, context) => restructuringPage(args, context),
  iwCentres: async (_root, { asOf }, { list, today }) => known(await list.iwCentresOn(asOf ?? today)),
  iwCentre: (_root, { unitNumber }, { load }) => load.iwCentre.load(unitNumber),
  measureType: (_root, { code }, { load }) => load.measureType.load(code),
  myRegistrations,
  youngPersonInLabour,
} satisfies QueryResolvers;
