import type { CastName } from '../../cli/src/cast/cast.ts';

/** How one document of the clients is asked, and where its answer may say nothing. */
export interface OperationCase {
  readonly name: string;
  readonly variables: Readonly<Record<string, unknown>>;
  /** The member of the cast who asks, and for which organisation where it has none of its own; left out where anyone may. */
  readonly as?: CastName;
  readonly organisation?: string;
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
  { name: 'follow-up', variables: { countyCode: '46' }, blanks: {} },
  { name: 'nav-units-and-counties', variables: {}, blanks: {} },
  {
    name: 'service-tree',
    variables: {},
    blanks: {
      'employerServiceAreas[].services[].economicAreas': 'The framework names them for one service.',
      'employerServiceAreas[].services[].measures': 'The framework names none for some services.',
      'employerServiceAreas[].services[].targets': 'The framework sets a target for few services.',
    },
  },
];
