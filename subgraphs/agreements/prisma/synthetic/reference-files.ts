import {
  agreementRows,
  areaRows,
  categoryRows,
  countyRows,
  partyRows,
  versionRows,
} from './agreement-rows.ts';
import { memberRows, nationalBodyRows, subjectRows } from './body-detail-rows.ts';
import { bodyRows, meetingRows, taskRows } from './body-rows.ts';
import { consentTextRows } from './consent-text-rows.ts';
import { countyContract } from './county-contract.ts';
import { countyFacts } from './county-facts.ts';
import { toCsv } from './csv.ts';
import { endingRows, eventRows, successionRows } from './fate-rows.ts';
import { NATIONAL_AGREEMENT } from './national-agreement.ts';
import { PLAN } from './plan.ts';
import { reportRows } from './report-rows.ts';
import { ruleFiles } from './rule-files.ts';
import { subContracts } from './sub-contracts.ts';
import { TRIPARTITE_AGREEMENT } from './tripartite-agreement.ts';
import { workFiles } from './work-files.ts';

/** The text of every file of reference data of this subgraph, by its name: the same at every call, on every machine. */
export function referenceFiles(): Readonly<Record<string, string>> {
  const contracts = [
    NATIONAL_AGREEMENT,
    TRIPARTITE_AGREEMENT,
    ...PLAN.map(countyContract),
    ...PLAN.flatMap(subContracts),
  ];
  return {
    'counties.csv': toCsv(countyFacts()),
    'agreements.csv': toCsv(contracts.flatMap(agreementRows)),
    'agreement_versions.csv': toCsv(contracts.flatMap(versionRows)),
    'agreement_areas.csv': toCsv(contracts.flatMap(areaRows)),
    'agreement_data_categories.csv': toCsv(contracts.flatMap(categoryRows)),
    'agreement_parties.csv': toCsv(contracts.flatMap(partyRows)),
    'agreement_counties.csv': toCsv(contracts.flatMap(countyRows)),
    'agreement_endings.csv': toCsv(contracts.flatMap(endingRows)),
    'agreement_successions.csv': toCsv(contracts.flatMap(successionRows)),
    'agreement_events.csv': toCsv(contracts.flatMap(eventRows)),
    'cooperation_bodies.csv': toCsv([...nationalBodyRows, ...PLAN.flatMap(bodyRows)]),
    'body_members.csv': toCsv(PLAN.flatMap(memberRows)),
    'body_meetings.csv': toCsv(PLAN.flatMap(meetingRows)),
    'meeting_subjects.csv': toCsv(PLAN.flatMap(subjectRows)),
    'body_tasks.csv': toCsv(PLAN.flatMap(taskRows)),
    'reports.csv': toCsv(PLAN.flatMap(reportRows)),
    'consent_texts.csv': toCsv(consentTextRows),
    ...workFiles(),
    ...ruleFiles(),
  };
}
