import type { Day } from '@samspill/shared/day';
import { decodeCursor, pageOf, pageSize } from '@samspill/shared/page';
import type { CountyRow } from '../data/counties.ts';
import type { CountyResolvers } from '../generated/resolvers.ts';
import { areaDropOut } from './drop-out.ts';
import { followUpReports } from './follow-up-report.ts';
import { serviceOf } from './follow-up-service.ts';
import { yearlyReports } from './yearly-report.ts';
import { completed, outsideEducationAndWork, periods } from './figures.ts';
import { validOn } from './valid-on.ts';

const SCHOOLS = { usual: 50, most: 200 };

/** A county code with its history, its schools and its figures. */
export const County = {
  __resolveReference: ({ code }, { load }) => load.county.load(code),
  municipalities: (county, { asOf }, { load, today }) => {
    const day = asOf ?? lastDay(county, today);
    return validOn(county, day) ? load.municipalitiesOn(county.code, day) : null;
  },
  administration: ({ code }, _args, { load }) => load.administrationOfCounty.load(code),
  schools: async ({ code, validTo }, { first, after }, { load }) => {
    const size = pageSize(first, SCHOOLS);
    const cursor = decodeCursor(after, 2);
    if (validTo !== null) return null;
    const rows = await load.schoolsOfCounty({ size, after: cursor }).load(code);
    const page = pageOf(rows, size, ({ sortName, organisationNumber }) => [sortName, organisationNumber]);
    return { ...page, countyCode: code };
  },
  dropOut: ({ code }, args, context) => areaDropOut(code, args, context),
  completion: async ({ code }, { programmeGroup, last }, { load }) =>
    completed(await load.completion({ programmeGroup, ...periods(last) }).load(code)),
  outsideEducationAndWork: async ({ code }, { ageGroup, last }, { load }) =>
    outsideEducationAndWork(ageGroup, await load.shareOutside({ ageGroup, ...periods(last) }).load(code)),
  careerCentres: ({ code, validTo }, _args, { load }) =>
    validTo === null ? load.careerCentresOfCounty.load(code) : null,
  followUpService: (county) => serviceOf(county),
  followUp: ({ code }, { last }, context) => followUpReports(code, last, context),
  apel: yearlyReports('APEL'),
  careerGuidance: yearlyReports('CAREER_GUIDANCE'),
  apprenticeships: yearlyReports('APPRENTICESHIP'),
  basicSkills: ({ code, validTo }, _args, { load }) =>
    validTo === null ? load.basicSkills.load(code) : null,
  modularTraining: ({ code, validTo }, _args, { load }) =>
    validTo === null ? load.modularTraining.load(code) : null,
  predecessors: async ({ code }, _args, { load }) =>
    (await load.countyPredecessors.load(code)).map(({ fromCode, ...step }) => ({
      ...step,
      countyCode: fromCode,
    })),
  successors: async ({ code }, _args, { load }) =>
    (await load.countySuccessors.load(code)).map(({ toCode, ...step }) => ({ ...step, countyCode: toCode })),
} satisfies CountyResolvers;

function lastDay({ validTo }: CountyRow, today: Day): Day {
  return validTo !== null && validTo < today ? validTo : today;
}
