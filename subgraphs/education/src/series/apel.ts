import { countySeries } from './county-series.ts';

/** What the counties count of recognition of prior learning. */
export const APEL = {
  requested: countySeries({
    indicator: 'APEL_REQUESTED',
    meaning: 'Persons who asked for recognition of prior learning (realkompetansevurdering).',
    unit: 'persons',
    fields: ['ApelReport.requested'],
  }),
  requestedByNav: countySeries({
    indicator: 'APEL_REQUESTED_BY_NAV',
    meaning: 'Persons for whom NAV asked for recognition of prior learning (henvist av NAV).',
    unit: 'persons',
    fields: ['ApelReport.requestedByNav'],
  }),
  requestedOtherwise: countySeries({
    indicator: 'APEL_REQUESTED_OTHERWISE',
    meaning: 'Persons who asked for recognition of prior learning without NAV (søkt på annen måte).',
    unit: 'persons',
    fields: ['ApelReport.requestedOtherwise'],
  }),
  byPhase: countySeries({
    indicator: 'APEL_IN_PHASE',
    meaning: 'Persons by the phase that their case had come to (fase i realkompetansevurdering).',
    unit: 'persons',
    fields: ['ApelByPhase.figure'],
  }),
  completed: countySeries({
    indicator: 'APEL_COMPLETED',
    meaning: 'Persons whose prior learning was recognised and documented (fullført realkompetansevurdering).',
    unit: 'persons',
    fields: ['ApelReport.completed'],
  }),
  byTrack: countySeries({
    indicator: 'APEL_COMPLETED_IN_TRACK',
    meaning: 'Completed recognitions of prior learning by track (studieforberedende eller yrkesfag).',
    unit: 'persons',
    fields: ['ApelByTrack.figure'],
  }),
} as const;
