import { decodeTable } from '@samspill/shared/reference/decode-table';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { subgraphFolder } from '../subgraph-folder.ts';
import type { SubgraphName } from '../subgraphs.ts';

/** What acts in a county today: its education administration, and the first of NAV's county units with its offices there. */
export interface Place {
  readonly administrationNumber: string;
  readonly unitNumber: string;
  readonly officeNumbers: readonly string[];
}

/** The places of the cast, by county code. */
export type Places = ReadonlyMap<string, Place>;

/** Reads the places where the cast can act from the reference data that the subgraphs come with. */
export function readPlaces(root: string): Places {
  const units = readRows(root, 'labour', 'nav_county_unit_counties');
  const offices = readRows(root, 'labour', 'nav_offices');
  return new Map(
    readRows(root, 'education', 'county_administrations').map(
      ({ county_code: county = '', organisation_number: administrationNumber = '' }) => {
        const unitNumber = units.find((unit) => unit['county_code'] === county)?.['unit_number'] ?? '';
        const officeNumbers = offices
          .filter((one) => one['county_unit_number'] === unitNumber && one['county_code'] === county)
          .map((one) => one['unit_number'] ?? '');
        return [county, { administrationNumber, unitNumber, officeNumbers }];
      },
    ),
  );
}

function readRows(
  root: string,
  subgraph: SubgraphName,
  table: string,
): readonly Readonly<Record<string, string>>[] {
  const file = `${table}.csv`;
  const path = join(subgraphFolder(root, subgraph).folder, 'prisma', 'seed', file);
  const [header, ...rows] = decodeTable(file, readFileSync(path));
  const names = header?.cells ?? [];
  return rows.map(({ cells }) => Object.fromEntries(names.map((name, at) => [name, cells[at] ?? ''])));
}
