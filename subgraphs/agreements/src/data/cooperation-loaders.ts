import { byArguments, byId, byKey, loadMany, loadOne } from '@samspill/shared/batch';
import type { Day } from '@samspill/shared/day';
import type { RoutineSituation } from '../generated/graph.ts';
import { agreementsOfUnits, anchorsOfCentres } from './anchored.ts';
import { barriersOfAgreements } from './barriers.ts';
import { membersOfBodies, newestMeetings, tasksOfBodies } from './body-work.ts';
import type { Db } from './db.ts';
import { evaluationsById, findingsOfEvaluations, newestEvaluations } from './evaluations.ts';
import { centresOfAgreements, resultsOfAgreements, targetsOfAgreements } from './inclusive-working-life.ts';
import {
  employerPlaces,
  partnershipFacts,
  partnershipsOfEmployers,
  servicesOfPartnerships,
} from './partnerships.ts';
import { activitiesOfGoals, goalsOfAgreements } from './plans.ts';
import { countsOfProjects, partnersOfProjects, programmes, projectsOfAgreements } from './projects.ts';
import {
  routinesById,
  routinesOfUnits,
  stepsOfRoutines,
  unitsOfRoutines,
  type RoutineUnitKind,
} from './routines.ts';
import { answersToSignals, signalsById } from './signals.ts';
import { statementsOfAgreements } from './statements.ts';

/** What is done under agreements, by key: one statement for each level of an operation. */
export function cooperationLoaders(db: Db) {
  return { ...workLoaders(db), ...routineLoaders(db), ...signalLoaders(db), ...otherKindLoaders(db) };
}

function workLoaders(db: Db) {
  return {
    members: loadMany((ids) => membersOfBodies(db, ids), byBody),
    newestMeetings: byArguments((args: { last: number; day: Day }) =>
      loadMany((ids) => newestMeetings(db, ids, args), byBody),
    ),
    tasks: byArguments(({ day }: { day: Day }) => loadMany((ids) => tasksOfBodies(db, ids, day), byBody)),
    goals: loadMany((ids) => goalsOfAgreements(db, ids), byAgreement),
    activities: loadMany(
      (keys) => activitiesOfGoals(db, keys),
      ({ goalKey }) => goalKey,
    ),
    barriers: loadMany((ids) => barriersOfAgreements(db, ids), byAgreement),
    projects: loadMany((ids) => projectsOfAgreements(db, ids), byAgreement),
    partners: loadMany(
      (ids) => partnersOfProjects(db, ids),
      ({ projectId }) => projectId,
    ),
    projectCounts: loadMany(
      (ids) => countsOfProjects(db, ids),
      ({ projectId }) => projectId,
    ),
    programme: loadOne(
      () => programmes(db),
      ({ code }) => code,
    ),
    evaluation: loadOne((ids) => evaluationsById(db, ids), byId),
    newestEvaluations: byArguments((args: { last: number; year: number }) =>
      loadMany((ids) => newestEvaluations(db, ids, args), byAgreement),
    ),
    findings: loadMany(
      (ids) => findingsOfEvaluations(db, ids),
      ({ evaluationId }) => evaluationId,
    ),
  };
}

function routineLoaders(db: Db) {
  return {
    routine: loadOne((ids) => routinesById(db, ids), byKey),
    routinesOfUnit: byArguments((args: { kind: RoutineUnitKind; situation: RoutineSituation | null }) =>
      loadMany((keys) => routinesOfUnits(db, keys, args), byKey),
    ),
    steps: loadMany((ids) => stepsOfRoutines(db, ids), byRoutine),
    unitsOfRoutine: loadMany((ids) => unitsOfRoutines(db, ids), byRoutine),
  };
}

function signalLoaders(db: Db) {
  return {
    signal: loadOne((ids) => signalsById(db, ids), byId),
    answers: loadMany(
      (ids) => answersToSignals(db, ids),
      ({ signalId }) => signalId,
    ),
    agreementsOfUnit: byArguments(({ day }: { day: Day }) =>
      loadMany((numbers) => agreementsOfUnits(db, numbers, day), byKey),
    ),
    anchor: byArguments(({ day }: { day: Day }) => loadOne((ids) => anchorsOfCentres(db, ids, day), byKey)),
  };
}

function otherKindLoaders(db: Db) {
  return {
    statements: loadMany((ids) => statementsOfAgreements(db, ids), byAgreement),
    targets: loadMany((ids) => targetsOfAgreements(db, ids), byAgreement),
    results: loadMany((ids) => resultsOfAgreements(db, ids), byAgreement),
    centres: byArguments(({ day }: { day: Day }) =>
      loadMany((ids) => centresOfAgreements(db, ids, day), byAgreement),
    ),
    partnershipFacts: loadOne((ids) => partnershipFacts(db, ids), byAgreement),
    partnershipOfEmployer: byArguments(({ day }: { day: Day }) =>
      loadOne((numbers) => partnershipsOfEmployers(db, numbers, day), byKey),
    ),
    employerPlace: loadOne(
      (numbers) => employerPlaces(db, numbers),
      ({ organisationNumber }) => organisationNumber,
    ),
    services: loadMany((ids) => servicesOfPartnerships(db, ids), byAgreement),
  };
}

const byAgreement = ({ agreementId }: { readonly agreementId: string }): string => agreementId;
const byBody = ({ bodyId }: { readonly bodyId: string }): string => bodyId;
const byRoutine = ({ routineId }: { readonly routineId: string }): string => routineId;
