import { readFileSync } from 'node:fs';
import { readTable } from '@samspill/shared/reference/read-table';
import { schools } from '../../data/place-tables.ts';

const FILE = new URL('../../../prisma/seed/schools.csv', import.meta.url);

let everything: ReadonlyMap<string, readonly string[]> | undefined;

/** The schools of each county by their organisation numbers, in the order of the file. */
export function schoolsByCounty(): ReadonlyMap<string, readonly string[]> {
  everything ??= readSchools();
  return everything;
}

function readSchools(): ReadonlyMap<string, readonly string[]> {
  const byCounty = new Map<string, string[]>();
  for (const { values } of readTable(schools, readFileSync(FILE), null)) {
    const county = String(values['county_code']);
    byCounty.set(county, [...(byCounty.get(county) ?? []), String(values['organisation_number'])]);
  }
  return byCounty;
}
