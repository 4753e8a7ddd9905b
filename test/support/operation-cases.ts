import type { CastName } from '../../cli/src/cast/cast.ts';

/** How one document of the clients is asked, and where its answer may say nothing. */
export interface OperationCase {
  readonly name: string;
  readonly variables: Readonly<Record<string, unknown>>;
  /** The member of the cast who asks, and for which organisation where it has none of its own; left out where anyone may. */
  readonly as?: CastName;
  readonly organisation?: string;
  /** What the anonymous viewer is refused, where the document asks for what is one organisation's affair. */
  readonly refused?: readonly string[];
  /** Every place where the answer holds null or an empty list, and why it rightly does. */
  readonly blanks: Readonly<Record<string, string>>;
}

const asOf = '2026-11-22';

/** Every document of the clients in `test/operations/`, by name, with what it is asked with. */
export const OPERATION_CASES: readonly OperationCase[] = [
  {
    name: 'agreement-coverage',
    variables: { asOf },
    blanks: {
      'counties[].agreementCoverage.agreements[].validTo': 'One agreement has no end.',
      'counties[].agreementCoverage.bodyLevels': 'Nordland’s agreement has expired.',
      'counties[].agreementCoverage.coveredAreas': 'Nordland’s agreement has expired.',
      'counties[].agreementCoverage.missingAreas': 'Most agreements cover all areas.',
      'counties[].agreementCoverage.missingBodyLevels': 'Most agreements have bodies at all levels.',
    },
  },
  { name: 'apel-gap', variables: { asOf }, blanks: {} },
  {
    name: 'cooperation-at-work',
    variables: { countyCode: '46', asOf },
    blanks: {
      'agreements.nodes[].bodies[].tasks[].dueOn': 'Some tasks have no day.',
      'agreements.nodes[].planOfAction.goals[].activities[].dueOn': 'Some activities have no day.',
      'agreements.nodes[].planOfAction.goals[].indicator': 'Not every goal has one.',
      'agreements.nodes[].projects[].programme': 'Some projects belong to none.',
      'nationalBodies[].members': 'The document does not say who they are.',
      'programmes[].from': 'The document does not say.',
      'programmes[].owner': 'The document does not say.',
      'programmes[].to': 'The document does not say.',
    },
  },
  {
    name: 'county-picture',
    variables: { code: '11', asOf },
    blanks: {
      'county.validFrom': 'Rogaland is older than the facts, which begin in 2017.',
      'county.validTo': 'Rogaland is there still.',
      'county.navCountyUnits[].offices[].municipality': 'No public list tells it of every office.',
    },
  },
  {
    name: 'county-reform',
    variables: { before: '2019-06-30', after: '2022-06-30' },
    blanks: {
      'after[].predecessors': 'Some counties were not touched.',
      'after[].validFrom': 'Counties that are older than 2017, where the facts begin.',
      'before[].successors': 'Some counties were not touched.',
      'before[].validTo': 'Some counties are there still.',
    },
  },
  {
    name: 'employer',
    variables: { organisationNumber: '315884624' },
    as: 'employer',
    organisation: '315884624',
    refused: [
      'employer.iwCooperation',
      'employer.partnership',
      'employer.restructuring',
      'employer.sickLeave',
    ],
    blanks: { 'employer.priorityEconomicArea': 'This employer belongs to none.' },
  },
  {
    name: 'ending-soon',
    variables: { asOf, within: 240 },
    blanks: {
      'agreements.nodes[].evaluations': 'Few agreements have been evaluated.',
      'agreements.nodes[].evaluations[].findings[].open': 'Only what is recommended is open or not.',
      'agreements.nodes[].reports': 'Sub-agreements have none of their own.',
      'agreements.nodes[].reports[].submittedOn': 'Reports on the year that runs are not in yet.',
    },
  },
  { name: 'follow-up', variables: { countyCode: '46' }, blanks: {} },
  {
    name: 'iw-agreement',
    variables: {},
    blanks: {
      'agreements.nodes[].outcomes[].baseline': 'The documents name none for some.',
      'agreements.nodes[].outcomes[].change': 'The documents name no figure for some.',
      'agreements.nodes[].outcomes[].measuredOn': 'The documents name no day for some.',
    },
  },
  {
    name: 'measures-ending',
    variables: { countyCode: '46', within: 30 },
    blanks: {
      'county.careerCentres[].courses[].filledByNav': 'It is not known of some courses.',
      'county.measuresEnding[].measure.durationRule': 'No rule is known for some measures.',
    },
  },
  {
    name: 'mentor-pilot',
    variables: {},
    blanks: {
      'pilots[].outcomes[].atMonths': 'The document does not say after how long.',
      'pilots[].outcomes[].count': 'Nobody has published what became of them later.',
      'pilots[].sites[].office': 'Two offices lie in Namdalen.',
    },
  },
  { name: 'nav-units-and-counties', variables: {}, blanks: {} },
  {
    name: 'restructuring',
    variables: { countyCode: '46' },
    as: 'nav-employer-advisor',
    refused: ['restructuringCases'],
    blanks: { 'restructuringCases.nodes[].steps[].doneOn': 'Steps that are still to do.' },
  },
  { name: 'school-routine', variables: { organisationNumber: '873600152' }, blanks: {} },
  {
    name: 'service-tree',
    variables: {},
    blanks: {
      'employerServiceAreas[].services[].economicAreas': 'The framework names them where labour is retained.',
      'employerServiceAreas[].services[].measures': 'The framework names none for some services.',
      'employerServiceAreas[].services[].targets': 'The framework sets a target for few services.',
    },
  },
  {
    name: 'steering-signals',
    variables: { from: 2007, to: 2026 },
    blanks: {
      'steeringSignals[].answeredBy': 'To some nobody answered with an agreement.',
      'steeringSignals[].area': 'Some are on cooperation as such.',
      'steeringSignals[].sender': 'The document does not say who gave the first.',
    },
  },
  {
    name: 'supported-employment',
    variables: {},
    blanks: {
      'counties[].supportedEmployment.officesOverCaseload': 'Most counties have none.',
      'supportedEmployment.documentFigures[].maximum': 'Most figures are no range.',
      'supportedEmployment.documentFigures[].minimum': 'Most figures are no range.',
      'supportedEmployment.documentFigures[].qualifier': 'Some figures are exact.',
      'supportedEmployment.documentFigures[].value': 'One is a range, one a third in words.',
    },
  },
];
