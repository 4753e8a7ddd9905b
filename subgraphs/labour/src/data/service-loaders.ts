import { loadMany, loadOne } from '@samspill/shared/batch';
import type { Db } from './db.ts';
import { priorityEconomicAreasByCode, strategicObjectivesByCode } from './economic-areas.ts';
import { membersOfTeams } from './employer-service-teams.ts';
import {
  employerServicesByCode,
  measuresOfServices,
  serviceMeasuresByCode,
  servicesOfAreas,
  targetsOfServices,
} from './employer-services.ts';
import { industriesByCode } from './industries.ts';

/** Key → rows of what the framework of services to employers says. */
export function serviceLoaders(db: Db) {
  return {
    industry: loadOne((codes) => industriesByCode(db, codes), byCode),
    employerService: loadOne((codes) => employerServicesByCode(db, codes), byCode),
    servicesOfArea: loadMany(
      (codes) => servicesOfAreas(db, codes),
      ({ areaCode }) => areaCode,
    ),
    serviceMeasure: loadOne((codes) => serviceMeasuresByCode(db, codes), byCode),
    measuresOfService: loadMany((codes) => measuresOfServices(db, codes), byServiceCode),
    targetsOfService: loadMany((codes) => targetsOfServices(db, codes), byServiceCode),
    strategicObjective: loadOne((codes) => strategicObjectivesByCode(db, codes), byCode),
    priorityEconomicArea: loadOne((codes) => priorityEconomicAreasByCode(db, codes), byCode),
    membersOfTeam: loadMany(
      (codes) => membersOfTeams(db, codes),
      ({ teamCode }) => teamCode,
    ),
  };
}

const byCode = ({ code }: { readonly code: string }): string => code;

const byServiceCode = ({ serviceCode }: { readonly serviceCode: string }): string => serviceCode;
