import { countySeries } from './county-series.ts';

/** What the counties count of apprenticeships. */
export const APPRENTICESHIPS = {
  contracts: countySeries({
    indicator: 'APPRENTICESHIP_CONTRACTS',
    meaning: 'Contracts of apprenticeship that ran at the end of the year (lærekontrakter).',
    unit: 'contracts',
    fields: ['ApprenticeshipReport.contracts'],
  }),
  endedEarly: countySeries({
    indicator: 'APPRENTICESHIP_ENDED_EARLY',
    meaning: 'Contracts of apprenticeship that ended before their time (hevede lærekontrakter).',
    unit: 'contracts',
    fields: ['ApprenticeshipReport.endedEarly'],
  }),
  byReason: countySeries({
    indicator: 'APPRENTICESHIP_ENDED_FOR_REASON',
    meaning: 'Contracts of apprenticeship that ended early, by reason (hevingsårsak).',
    unit: 'contracts',
    fields: ['EarlyEndingByReason.figure'],
  }),
  withoutPlace: countySeries({
    indicator: 'APPLICANTS_WITHOUT_APPRENTICESHIP',
    meaning: 'Applicants who had no apprenticeship at the end of the year (søkere uten læreplass).',
    unit: 'persons',
    fields: ['ApprenticeshipReport.applicantsWithoutPlace'],
  }),
  ofEmployer: countySeries({
    indicator: 'EMPLOYER_APPRENTICESHIP_CONTRACTS',
    meaning: 'Contracts of apprenticeship with one employer (lærekontrakter i en lærebedrift).',
    unit: 'contracts',
    fields: ['EmployerApprenticeships.contracts'],
  }),
} as const;
