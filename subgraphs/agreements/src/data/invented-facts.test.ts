import { expect, it } from 'vitest';
import { readSeed } from '../../../../test/support/read-seed.ts';

type Row = Readonly<Record<string, string>>;

const rowsOf = (file: string): readonly Row[] => readSeed('agreements', file);
const versionKey = (row: Row) => `${row['agreement_id']}/${row['version']}`;

const agreements = rowsOf('agreements');
const versions = rowsOf('agreement_versions');
const parties = rowsOf('agreement_parties');
const endings = new Map(rowsOf('agreement_endings').map((row) => [row['agreement_id'], row]));
const countyOf = new Map(
  rowsOf('agreement_counties').map((row) => [row['agreement_id'], row['county_code']]),
);

/** The day on which all parties had approved a version; '' while one has not. */
function approvedOn(version: Row): string {
  const days = parties
    .filter((party) => versionKey(party) === versionKey(version))
    .map((row) => row['approved_on'] ?? '');
  return days.includes('') ? '' : (days.toSorted().at(-1) ?? '');
}

const approvedVersions = (id: string | undefined) =>
  versions.filter((row) => row['agreement_id'] === id && approvedOn(row) !== '');

it('another approves for a county authority exactly while the authority is not there yet', () => {
  const firstDays = new Map(readSeed('education', 'counties').map((row) => [row['code'], row['valid_from']]));
  const wrong = parties.filter((party) => {
    const firstDay = firstDays.get(countyOf.get(party['agreement_id']) ?? '') ?? '';
    const approved = party['approved_on'] ?? '';
    const early =
      party['role'] === 'COUNTY_EDUCATION_ADMINISTRATION' && approved !== '' && approved < firstDay;
    return (party['approved_on_behalf_because'] !== '') !== early;
  });
  expect(wrong).toEqual([]);
});

it('a NAV county unit that exists today under its name at signing is known by its number, no other is', () => {
  const numbers = new Map(
    readSeed('labour', 'nav_county_units').map((row) => [row['name'], row['unit_number']]),
  );
  const units = parties.filter(({ role }) => role === 'NAV_COUNTY_UNIT');
  expect(
    units.filter((unit) => unit['unit_number'] !== (numbers.get(unit['name_at_signing']) ?? '')),
  ).toEqual([]);
});

it('a sub-agreement never runs past what was agreed above it when it was approved', () => {
  const under = agreements.filter(({ kind }) => kind === 'SUB');
  const past = under.flatMap(({ id, parent_id: parent }) =>
    approvedVersions(id).filter((version) => {
      const above = approvedVersions(parent).filter((one) => approvedOn(one) <= approvedOn(version));
      const last = above.at(-1)?.['valid_to'] ?? '0';
      return last !== '' && (version['valid_to'] === '' || (version['valid_to'] ?? '') > last);
    }),
  );
  expect(past).toEqual([]);
});

it('a sub-agreement selects no category of data that is not selected above it', () => {
  const selected = new Set(
    rowsOf('agreement_data_categories').map((row) => `${versionKey(row)} ${row['category']}`),
  );
  const under = agreements.filter(({ kind }) => kind === 'SUB');
  const parentOf = new Map(under.map((row) => [row['id'], row['parent_id']]));
  const outside = rowsOf('agreement_data_categories').filter((row) => {
    const parent = parentOf.get(row['agreement_id'] ?? '');
    return (
      parent !== undefined &&
      !approvedVersions(parent).some((above) => selected.has(`${versionKey(above)} ${row['category']}`))
    );
  });
  expect(outside).toEqual([]);
  expect(
    under.some(({ id }) => rowsOf('agreement_data_categories').some((row) => row['agreement_id'] === id)),
  ).toBe(true);
});

it('a sub-agreement ends and is extended with the agreement above it', () => {
  for (const { id, parent_id: parent } of agreements.filter(({ kind }) => kind === 'SUB')) {
    expect(endings.get(id)?.['ended_on']).toBe(endings.get(parent)?.['ended_on']);
    expect(['TERMINATED', undefined]).toContain(endings.get(id)?.['kind']);
    expect(approvedVersions(id).at(-1)?.['valid_to']).toBe(approvedVersions(parent).at(-1)?.['valid_to']);
  }
});
