import { byArguments, byId, byKey, loadMany, loadOne } from '@samspill/shared/batch';
import type { Day } from '@samspill/shared/day';
import { agreementsById, predecessorsOf, subAgreementsOf, successorsOf } from './agreements.ts';
import { bodiesBy, lastMeetings, openTasks } from './bodies.ts';
import { cooperationLoaders } from './cooperation-loaders.ts';
import { coverageOfCounties } from './coverage.ts';
import type { Db } from './db.ts';
import { countiesOfAgreements, eventsOfAgreements } from './events.ts';
import { areasOfVersions, categoriesOfVersions, partiesOfVersions } from './parties.ts';
import { recordsOfAgreements } from './records.ts';
import { newestReports, reportsById } from './reports.ts';

/** Key → rows, one statement for each level of an operation. Made anew for each request, so that nothing is stale. */
export function createLoaders(db: Db) {
  return {
    ...agreementLoaders(db),
    ...contentLoaders(db),
    ...bodyLoaders(db),
    ...reportLoaders(db),
    ...cooperationLoaders(db),
  };
}

export type Loaders = ReturnType<typeof createLoaders>;

function agreementLoaders(db: Db) {
  return {
    agreement: loadOne((ids) => agreementsById(db, ids), byKey),
    predecessors: loadMany((ids) => predecessorsOf(db, ids), byKey),
    successors: loadMany((ids) => successorsOf(db, ids), byKey),
    subAgreements: loadMany((ids) => subAgreementsOf(db, ids), byKey),
    coverage: byArguments(({ day }: { day: Day }) =>
      loadOne(
        (codes) => coverageOfCounties(db, codes, day),
        ({ countyCode }) => countyCode,
      ),
    ),
  };
}

function contentLoaders(db: Db) {
  return {
    areasOfVersion: loadMany((keys) => areasOfVersions(db, keys), byVersion),
    categoriesOfVersion: loadMany((keys) => categoriesOfVersions(db, keys), byVersion),
    partiesOfVersion: loadMany((keys) => partiesOfVersions(db, keys), byVersion),
    counties: loadMany((ids) => countiesOfAgreements(db, ids), byAgreement),
    events: loadMany((ids) => eventsOfAgreements(db, ids), byAgreement),
    records: loadMany((ids) => recordsOfAgreements(db, ids), byAgreement),
  };
}

function bodyLoaders(db: Db) {
  return {
    body: loadOne((ids) => bodiesBy(db, 'id', ids), byId),
    bodiesOfAgreement: loadMany((ids) => bodiesBy(db, 'agreementId', ids), byAgreement),
    lastMeeting: byArguments(({ day }: { day: Day }) => loadOne((ids) => lastMeetings(db, ids, day), byBody)),
    openTasks: byArguments(({ day }: { day: Day }) => loadOne((ids) => openTasks(db, ids, day), byBody)),
  };
}

function reportLoaders(db: Db) {
  return {
    report: loadOne((ids) => reportsById(db, ids), byId),
    newestReports: byArguments((args: { last: number; day: Day }) =>
      loadMany((ids) => newestReports(db, ids, args), byAgreement),
    ),
  };
}

const byVersion = ({ versionKey }: { readonly versionKey: string }): string => versionKey;
const byAgreement = ({ agreementId }: { readonly agreementId: string }): string => agreementId;
const byBody = ({ bodyId }: { readonly bodyId: string }): string => bodyId;
