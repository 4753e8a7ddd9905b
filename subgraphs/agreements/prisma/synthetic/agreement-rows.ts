import { addDays, type Day } from '@samspill/shared/day';
import { STATE_DAY } from '@samspill/shared/synthetic/state-day';
import type { Contract, ContractVersion, Signing } from './contract.ts';
import type { CsvRow } from './csv.ts';

type Rows = (contract: Contract) => readonly CsvRow[];

/** The row of an agreement itself. */
export const agreementRows: Rows = ({ id, kind, parentId, synthetic }) => [
  { id, kind, parent_id: parentId, synthetic },
];

/** A draft is on the table this long before its first approval, or its first day where nobody has approved. */
const DAYS_DRAFTED = 35;

/** The rows of its versions. When a real one was drafted is not known. */
export const versionRows: Rows = (contract) =>
  ofVersions(contract, ({ title, from, to, parties }) => [
    {
      title,
      valid_from: from,
      valid_to: to,
      drafted_on: contract.synthetic ? draftedOn(from, parties) : null,
    },
  ]);

/** The rows of the areas that each version covers. */
export const areaRows: Rows = (contract) =>
  ofVersions(contract, ({ areas }) => areas.map((area) => ({ area })));

/** The rows of the categories of personal data that each version selects. */
export const categoryRows: Rows = (contract) =>
  ofVersions(contract, ({ categories }) => categories.map((category) => ({ category })));

/** The rows of the parties of each version, with their approvals. */
export const partyRows: Rows = (contract) =>
  ofVersions(contract, ({ parties }) => parties.map((party, place) => partyRow(party, place + 1)));

/** The rows of the counties that it is for. */
export const countyRows: Rows = ({ id, counties }) =>
  counties.map((code) => ({ agreement_id: id, county_code: code }));

function ofVersions(
  { id, versions }: Contract,
  rowsOf: (version: ContractVersion) => readonly CsvRow[],
): readonly CsvRow[] {
  return versions.flatMap((version, place) =>
    rowsOf(version).map((row) => ({ agreement_id: id, version: place + 1, ...row })),
  );
}

function draftedOn(from: Day, parties: readonly Signing[]): Day {
  const first = parties.flatMap((party) => party.approvedOn ?? []).sort()[0] ?? from;
  return addDays(first < STATE_DAY ? first : STATE_DAY, -DAYS_DRAFTED);
}

function partyRow({ role, name, number, approvedOn, onBehalfBecause }: Signing, position: number): CsvRow {
  return {
    position,
    role,
    unit_number: role === 'NAV_COUNTY_UNIT' ? number : null,
    organisation_number: role === 'COUNTY_EDUCATION_ADMINISTRATION' ? number : null,
    name_at_signing: name,
    approved_on: approvedOn,
    approved_on_behalf_because: onBehalfBecause,
  };
}
