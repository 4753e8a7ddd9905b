import { isOrganisationNumber } from '@samspill/shared/reference/organisation-number';
import type { Cells } from '@samspill/shared/reference/cell';
import { employersAt } from '@samspill/shared/synthetic/employers-at';
import { describe, expect, it } from 'vitest';
import { allOffices } from './offices.ts';
import { syntheticTables } from './tables.ts';

const SMALL = 0.01;
const LARGER = 0.03;

const rowsAt = (scale: number): ReadonlyMap<string, readonly Cells[]> =>
  new Map(syntheticTables(scale).map(({ table, rows }) => [table, [...rows()]]));

const small = rowsAt(SMALL);
const larger = rowsAt(LARGER);
const of = (table: string, rows = larger) => rows.get(table) ?? [];
const valuesOf = (table: string, column: string, rows = larger) =>
  of(table, rows).map((row) => row[column] as string);

describe('what is invented of the labour market', () => {
  it('is the same at every call, and as much as is announced', () => {
    expect(rowsAt(SMALL)).toEqual(small);
    for (const { table, count } of syntheticTables(LARGER))
      expect([table, of(table).length]).toEqual([table, count]);
  });

  it('has each row once', () => {
    for (const { table, key } of syntheticTables(LARGER)) {
      const keys = of(table).map((row) => JSON.stringify(key.map((column) => row[column])));
      expect([table, new Set(keys).size]).toEqual([table, keys.length]);
    }
  });

  it.each(['employer', 'iw_cooperation', 'iw_theme', 'iw_activity', 'iw_subsidy', 'enterprise_sick_leave'])(
    'at a smaller scale is a part of what it is at a larger one: %s',
    (table) => {
      const all = new Set(of(table).map((row) => JSON.stringify(row)));
      const part = of(table, small);
      expect(part.length).toBeGreaterThan(50);
      expect(part.length).toBeLessThan(all.size);
      expect(part.filter((row) => !all.has(JSON.stringify(row)))).toEqual([]);
    },
  );

  it('points at nothing that is not there', () => {
    const points = (table: string, column: string, [target, at]: readonly [string, string]) => {
      const there = new Set(valuesOf(target, at));
      expect(valuesOf(table, column).filter((value) => !there.has(value))).toEqual([]);
    };
    points('restructuring_case', 'organisation_number', ['employer', 'organisation_number']);
    points('restructuring_step', 'case_id', ['restructuring_case', 'id']);
    points('restructuring_measure', 'case_id', ['restructuring_case', 'id']);
    points('iw_cooperation', 'organisation_number', ['employer', 'organisation_number']);
    points('iw_subsidy', 'cooperation_id', ['iw_cooperation', 'id']);
    points('enterprise_sick_leave', 'organisation_number', ['employer', 'organisation_number']);
  });

  it('names no organisation that could be real, and no id that a number gives away', () => {
    for (const number of valuesOf('employer', 'organisation_number')) {
      expect(number).toMatch(/^[23]/);
      expect(isOrganisationNumber(number)).toBe(true);
    }
    for (const { id, organisation_number: number } of of('restructuring_case')) {
      expect(id).not.toContain(number);
    }
  });

  it('tells nothing of the time after the day until which it tells', () => {
    const days = [
      ...valuesOf('restructuring_step', 'done_on'),
      ...valuesOf('iw_activity', 'agreed_on'),
      ...valuesOf('iw_subsidy', 'granted_on'),
    ].filter((day: string | null) => day !== null);
    expect(days.reduce((last, day) => (day > last ? day : last))).toSatisfy(
      (day: string) => day <= '2026-11-15',
    );
  });

  it('has a capacity for each open office and for no other', () => {
    const open = allOffices().filter(({ isOpen }) => isOpen);
    expect(valuesOf('office_capacity', 'unit_number')).toEqual(open.map(({ unitNumber }) => unitNumber));
  });

  it('has no more specialists in a small place than it has room for, and the most in large ones', () => {
    const places = new Map(allOffices().map((office) => [office.unitNumber, office.municipalityCode]));
    const employers = (code: string) =>
      employersAt(1).filter(({ municipalityCode }) => municipalityCode === code).length;
    const offices = of('office_capacity').flatMap((row) => {
      const code = places.get(String(row['unit_number'])) ?? '';
      return code === '' ? [] : [{ size: employers(code), count: Number(row['employment_specialists']) }];
    });
    const mostOf = (those: typeof offices) => Math.max(...those.map(({ count }) => count));
    expect(mostOf(offices.filter(({ size }) => size <= 12))).toBeLessThanOrEqual(2);
    expect(mostOf(offices.filter(({ size }) => size >= 100))).toBeGreaterThan(6);
  });

  it('adds counties up to the country, for persons placed and for measures that end', () => {
    for (const [table, count, keys] of [
      ['placed_and_trained', 'persons', ['year']],
      ['measure_ending', 'participants', ['ends_on', 'measure_code']],
    ] as const) {
      const sums = new Map<string, number>();
      for (const row of of(table)) {
        const key = keys.map((column) => row[column] as string).join(' ');
        const sign = row['county_code'] === '00' ? -1 : 1;
        sums.set(key, (sums.get(key) ?? 0) + sign * Number(row[count]));
      }
      expect([...sums.values()].every((sum) => sum === 0)).toBe(true);
    }
  });

  it('flags suppliers to oil and gas where their industry does not tell, and others by their industry', () => {
    const areas = of('employer').map(
      (row) => [row['priority_economic_area_code'], row['industry_code']] as const,
    );
    const oil = areas.filter(([area]) => area === 'OIL_GAS_SUPPLY');
    expect(oil.length).toBeGreaterThan(0);
    for (const [area, industry] of areas) {
      if (String(industry).startsWith('41.')) expect(area).toBe('CONSTRUCTION');
      if (industry === '88.911') expect(area).toBe('KINDERGARTENS');
    }
  });
});
