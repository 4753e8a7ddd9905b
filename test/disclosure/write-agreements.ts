import type { Query } from '@samspill/shared/database/database';
import type { Agreement, World } from './world.ts';
import { writeRows, type Row } from './write-rows.ts';

/** Those below first. */
const TABLES = [
  'agreement_data_category',
  'agreement_party',
  'agreement_area',
  'agreement_ending',
  'agreement_county',
  'agreement_version',
  'agreement',
];

const PARTIES = ['NAV_COUNTY_UNIT', 'COUNTY_EDUCATION_ADMINISTRATION'];
const LONG_AGO = '2024-06-01';

/** Writes all agreements in place of those that were; the days in force follow in the database itself. */
export async function writeAgreements(query: Query, { agreements }: World): Promise<void> {
  for (const table of TABLES) await query(`DELETE FROM ${table}`);
  const write = (table: string, rows: (agreement: Agreement) => readonly Row[]) =>
    writeRows(query, table, agreements.flatMap(rows));
  await write('agreement', ({ id, parentId }) => [
    { id, kind: parentId === null ? 'COUNTY' : 'SUB', parent_id: parentId, synthetic: true },
  ]);
  await write('agreement_version', ({ id, versions }) =>
    versions.map(({ from, to }, at) => ({
      agreement_id: id,
      version: at + 1,
      title: 'An agreement',
      valid_from: from,
      valid_to: to,
    })),
  );
  await write('agreement_county', ({ id, counties }) =>
    counties.map((code) => ({ agreement_id: id, county_code: code })),
  );
  await write('agreement_ending', ({ id, endedOn }) =>
    endedOn === null
      ? []
      : [{ agreement_id: id, kind: 'TERMINATED', ended_on: endedOn, reason: 'LACK_OF_FUNDS' }],
  );
  await write('agreement_area', ({ id, versions }) =>
    versions.flatMap(({ areas }, at) => areas.map((area) => ({ agreement_id: id, version: at + 1, area }))),
  );
  await write('agreement_data_category', ({ id, versions }) =>
    versions.flatMap(({ categories }, at) =>
      categories.map((category) => ({ agreement_id: id, version: at + 1, category })),
    ),
  );
  await write('agreement_party', ({ id, versions }) =>
    versions.flatMap(({ isApproved }, at) =>
      PARTIES.map((role, place) => ({
        agreement_id: id,
        version: at + 1,
        position: place + 1,
        role,
        name_at_signing: 'A party',
        approved_on: isApproved || place === 0 ? LONG_AGO : null,
      })),
    ),
  );
}
