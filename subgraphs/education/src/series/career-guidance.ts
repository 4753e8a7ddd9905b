import { countySeries } from './county-series.ts';

/** What the counties count of career guidance; courses are no persons, so none is hidden. */
export const CAREER_GUIDANCE = {
  users: countySeries({
    indicator: 'CAREER_GUIDANCE_USERS',
    meaning: 'Persons guided by a career centre (brukere av karriereveiledning).',
    unit: 'persons',
    fields: ['CareerGuidanceReport.users'],
  }),
  courses: {
    ...countySeries({
      indicator: 'CAREER_GUIDANCE_COURSES',
      meaning: 'Courses held by career centres (karrierekurs).',
      unit: 'courses',
      fields: ['CareerGuidanceReport.courses'],
    }),
    rule: { owner: 'county', threshold: null, smallestDenominator: null },
  },
} as const;
