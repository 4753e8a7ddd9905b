import type { Cells } from '@samspill/shared/reference/cell';
import { describe, expect, it } from 'vitest';
import { education } from '../../subgraphs/education/src/subgraph.ts';
import { labour } from '../../subgraphs/labour/src/subgraph.ts';
import { readSeed } from './read-seed.ts';

/** Invented rows by table. */
type Tables = ReadonlyMap<string, readonly Cells[]>;

const COOPERATIONS_AT_SCALE_1 = 6_000;
/** Statistics Norway, 2009–2011: 7.0 to 7.6 per cent of agreed working days. */
const SICK_LEAVE = 7.0;

/**
 * Tests that what is invented at a scale lies near what is known of the country and its counties. How near is said in
 * `docs/data-sources.md`; a county's share may differ by the points that are given, more in a smaller sample.
 */
export function compareWithAnchors(scale: number, points: number): void {
  describe(`what is invented at scale ${scale}`, () => {
    const tables: Tables = new Map(
      [...education.synthetic(scale), ...labour.synthetic(scale)].map(({ table, rows }) => [
        table,
        [...rows()],
      ]),
    );
    const rowsOf = (table: string) => tables.get(table) ?? [];

    it('has about as many cooperations for inclusive working life as the country has for its scale', () => {
      const cooperations = rowsOf('iw_cooperation').length / (COOPERATIONS_AT_SCALE_1 * scale);
      expect(Math.abs(cooperations - 1)).toBeLessThan(0.25);
    });

    it.each(['employer', 'iw_cooperation'])('has %s rows in each county by its inhabitants', (table) => {
      const numbers = rowsOf(table).map((row) => row['organisation_number']);
      const county = new Map(
        rowsOf('employer').map((row) => [row['organisation_number'], row['county_code']]),
      );
      for (const [code, share] of inhabitantShares()) {
        const here = numbers.filter((number) => county.get(number ?? '') === code).length / numbers.length;
        expect(Math.abs(here - share)).toBeLessThan(points / 100);
      }
    });

    it('has an employer that restructures in every county', () => {
      const counties = new Set(rowsOf('restructuring_case').map((row) => row['county_code']));
      expect(inhabitantShares().filter(([code]) => !counties.has(code))).toEqual([]);
    });

    it('has sick leave near that of the country', () => {
      const sum = (column: string) => sumOf(rowsOf('enterprise_sick_leave'), column);
      const share = (100 * sum('lost_days')) / sum('agreed_days');
      expect(Math.abs(share - SICK_LEAVE)).toBeLessThan(1.5);
      const partial = sum('lost_on_partial_leave') / sum('lost_days');
      expect(partial).toBeGreaterThan(0.1);
      expect(partial).toBeLessThan(0.4);
    });

    it('has offices, specialists and results as the document on supported employment tells', () => {
      const offices = rowsOf('office_capacity');
      const teams = offices.filter((row) => row['has_youth_team'] === 'true');
      const withSpecialist = teams.filter((row) => row['team_has_specialist'] === 'true');
      expect(Math.abs(teams.length / offices.length - 0.8)).toBeLessThan(0.05);
      expect(Math.abs(withSpecialist.length / teams.length - 1 / 3)).toBeLessThan(0.05);
      const caseload = sumOf(offices, 'clients') / sumOf(offices, 'employment_specialists');
      expect(caseload).toBeGreaterThanOrEqual(12);
      expect(caseload).toBeLessThanOrEqual(20);
      expect(Math.abs(sumOf(offices, 'ips_specialists') / 200 - 1)).toBeLessThan(0.1);
      const in2018 = rowsOf('placed_and_trained').filter(
        (row) => row['county_code'] === '00' && row['year'] === '2018',
      );
      expect(Math.abs(sumOf(in2018, 'persons') / 6_000 - 1)).toBeLessThan(0.1);
    });

    it('has as many registered with the follow-up service as were published at the points beside', () => {
      const invented = registered(rowsOf('report_figure'));
      const compared = publishedTotals().flatMap(({ day, count }) =>
        invented.filter((point) => monthsBetween(point.day, day) <= 5).map((point) => point.count / count),
      );
      expect(compared.length).toBeGreaterThan(0);
      for (const ratio of compared) expect(Math.abs(ratio - 1)).toBeLessThan(0.1);
    });

    it('has counties that do not hold more in the follow-up service than the country', () => {
      for (const { day, count } of registered(rowsOf('report_figure'))) {
        const counties = rowsOf('report_figure').filter(
          (row) => isRegistered(row) && row['starts_on'] === day && row['area_code'] !== '00',
        );
        const shown = sumOf(counties, 'value');
        expect(shown).toBeLessThanOrEqual(count);
        expect(shown).toBeGreaterThan(0.7 * count);
      }
    });
  });
}

function isRegistered(row: Cells): boolean {
  return row['report'] === 'FOLLOW_UP' && row['dimension'] === 'TOTAL' && row['member'] === 'REGISTERED';
}

function registered(rows: readonly Cells[]) {
  return rows
    .filter((row) => isRegistered(row) && row['area_code'] === '00' && row['value'] !== null)
    .map((row) => ({ day: String(row['starts_on']), count: Number(row['value']) }));
}

function publishedTotals() {
  return readSeed('education', 'follow_up_counts')
    .filter((row) => isRegistered({ ...row, report: 'FOLLOW_UP' }) && row['area_code'] === '00')
    .map((row) => ({ day: row['starts_on'] ?? '', count: Number(row['value']) }));
}

function monthsBetween(one: string, other: string): number {
  const months = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
  return Math.abs(months(one) - months(other));
}

function sumOf(rows: readonly Cells[], column: string): number {
  return rows.reduce((sum, row) => sum + Number(row[column] ?? 0), 0);
}

function inhabitantShares(): readonly (readonly [county: string, share: number])[] {
  const counties = readSeed('education', 'counties').filter((row) => row['population'] !== '');
  const all = counties.reduce((sum, row) => sum + Number(row['population']), 0);
  return counties.map((row) => [row['code'] ?? '', Number(row['population']) / all]);
}
