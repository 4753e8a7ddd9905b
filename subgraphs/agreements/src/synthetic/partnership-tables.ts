import type { Cells } from '@samspill/shared/reference/cell';
import type { SyntheticTable } from '@samspill/shared/synthetic/synthetic-table';
import type { Partnership } from './partnership.ts';

const KIND = "kind = 'EMPLOYER_PARTNERSHIP'";

/** The tables of partnership agreements: the parties last, so that an agreement is whole when they approve it. */
export function partnershipTables(all: readonly Partnership[]): readonly SyntheticTable[] {
  const table = (
    name: string,
    key: readonly string[],
    rowsOf: (one: Partnership) => readonly Cells[],
  ): SyntheticTable => ({
    table: name,
    key,
    count: all.reduce((sum, one) => sum + rowsOf(one).length, 0),
    rows: () => rowsOfAll(all, rowsOf),
    where: name === 'agreement' ? KIND : `agreement_id IN (SELECT id FROM agreement WHERE ${KIND})`,
  });
  return [
    table('agreement', ['id'], agreementRows),
    table('agreement_version', ['agreement_id', 'version'], versionRows),
    table('agreement_county', ['agreement_id', 'county_code'], countyRows),
    table('agreement_event', ['agreement_id', 'position'], eventRows),
    table('partnership', ['agreement_id'], partnershipRows),
    table('partnership_service', ['agreement_id', 'service_code'], serviceRows),
    table('agreement_party', ['agreement_id', 'version', 'position'], partyRows),
  ];
}

function* rowsOfAll(
  all: readonly Partnership[],
  rowsOf: (one: Partnership) => readonly Cells[],
): Generator<Cells> {
  for (const one of all) yield* rowsOf(one);
}

const agreementRows = ({ id }: Partnership): readonly Cells[] => [
  { id, kind: 'EMPLOYER_PARTNERSHIP', parent_id: null, synthetic: 'true' },
];

const versionRows = ({
  id,
  employer,
  unit: [, unit],
  from,
  to,
  draftedOn,
}: Partnership): readonly Cells[] => [
  {
    agreement_id: id,
    version: '1',
    title: `Partnerskapsavtale mellom ${unit} og ${employer.name} fra ${from.slice(0, 4)} (syntetisk)`,
    valid_from: from,
    valid_to: to,
    drafted_on: draftedOn,
  },
];

const countyRows = ({ id, employer }: Partnership): readonly Cells[] => [
  { agreement_id: id, county_code: employer.countyCode },
];

/** It is signed when both have approved. */
function eventRows({ id, approvals: { employer, nav } }: Partnership): readonly Cells[] {
  if (employer === null) return [];
  const date = employer > nav ? employer : nav;
  return [
    { agreement_id: id, position: '1', kind: 'SIGNED', date, source: 'synthetic', date_precision: 'DAY' },
  ];
}

const partnershipRows = ({ id, employer, segment, intensity }: Partnership): readonly Cells[] => [
  { agreement_id: id, organisation_number: employer.organisationNumber, segment, intensity },
];

const serviceRows = ({ id, services }: Partnership): readonly Cells[] =>
  services.map((code) => ({ agreement_id: id, service_code: code }));

function partyRows({ id, employer, unit: [number, name], approvals }: Partnership): readonly Cells[] {
  const signs = { agreement_id: id, version: '1', approved_on_behalf_because: null };
  return [
    {
      ...signs,
      position: '1',
      role: 'NAV_COUNTY_UNIT',
      unit_number: number,
      organisation_number: null,
      name_at_signing: name,
      approved_on: approvals.nav,
    },
    {
      ...signs,
      position: '2',
      role: 'EMPLOYER',
      unit_number: null,
      organisation_number: employer.organisationNumber,
      name_at_signing: employer.name,
      approved_on: approvals.employer,
    },
  ];
}
