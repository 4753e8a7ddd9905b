import { countySeries } from './county-series.ts';

/** The file of what has been published of them. */
export const PUBLISHED_FOLLOW_UP = 'follow_up_counts.csv';

/** What the follow-up services report; a few figures of the country and of two counties were published and are real. */
export const FOLLOW_UP = {
  registered: countySeries({
    indicator: 'FOLLOW_UP_REGISTERED',
    meaning: 'Young people registered with the follow-up service (registrert i oppfølgingstjenesten).',
    unit: 'persons',
    fields: ['FollowUpReport.registered'],
  }),
  byCategory: countySeries({
    indicator: 'FOLLOW_UP_IN_CATEGORY',
    meaning: 'Registered young people by category of what they do (aktivitet, hovedkategori).',
    unit: 'persons',
    fields: ['FollowUpByCategory.figure'],
  }),
  byStatus: countySeries({
    indicator: 'FOLLOW_UP_WITH_STATUS',
    meaning: 'Registered young people by code of what they do (statuskode).',
    unit: 'persons',
    fields: ['FollowUpByStatus.figure'],
  }),
  byReason: countySeries({
    indicator: 'FOLLOW_UP_FOR_REASON',
    meaning: 'Registered young people by why they were registered (tilmeldingsgrunn).',
    unit: 'persons',
    fields: ['FollowUpByReason.figure'],
  }),
  reasonShare: {
    indicator: 'FOLLOW_UP_SHARE_FOR_REASON',
    meaning: 'Share of the registered young people by why they were registered (tilmeldingsgrunn).',
    unit: 'percent of registered persons',
    source: 'Udir, udir.no',
    controller: 'the county authorities; Udir publishes',
    rule: { owner: 'Udir', threshold: null, smallestDenominator: null },
    synthetic: false,
    file: PUBLISHED_FOLLOW_UP,
    fields: ['FollowUpByReason.share'],
  },
} as const;
