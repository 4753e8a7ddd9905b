import type { Day } from '@samspill/shared/day';
import type { FigureDocument } from '../generated/graph.ts';
import type { Db } from './db.ts';
import { documentFigures } from './document-figures.ts';
import { priorityEconomicAreasOn, strategicObjectives } from './economic-areas.ts';
import { employerServiceTeams } from './employer-service-teams.ts';
import { employerServiceAreas } from './employer-services.ts';
import { iwCentresOn } from './iw-centres.ts';
import { allMeasureTypes, type MeasureTypeRow } from './measure-types.ts';
import { caseRowsOfCounty, type CasePageArguments } from './restructuring.ts';
import { allPilots } from './pilots.ts';
import { backingMeasures, practices } from './supported-employment.ts';
import { navCountyUnitsOn, type NavCountyUnitRow } from './nav-county-units.ts';

/** The lists that an operation can begin with. */
export function createLists(db: Db) {
  return {
    measureTypes: (): Promise<readonly MeasureTypeRow[]> => allMeasureTypes(db),
    employerServiceAreas: () => employerServiceAreas(db),
    strategicObjectives: () => strategicObjectives(db),
    priorityEconomicAreasOn: (day: Day) => priorityEconomicAreasOn(db, day),
    employerServiceTeams: () => employerServiceTeams(db),
    casesOfCounty: (page: CasePageArguments) => caseRowsOfCounty(db, page),
    pilots: () => allPilots(db),
    documentFigures: (document: FigureDocument | null) => documentFigures(db, document),
    practices: () => practices(db),
    backingMeasures: () => backingMeasures(db),
    iwCentresOn: (day: Day) => iwCentresOn(db, day),
    navCountyUnitsOn: (day: Day): Promise<readonly NavCountyUnitRow[]> => navCountyUnitsOn(db, day),
  };
}

export type Lists = ReturnType<typeof createLists>;
