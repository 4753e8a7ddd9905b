import { describe, expect, it } from 'vitest';
import { youngPeopleAt } from '@samspill/shared/people/young-people';
import type { Cells } from '@samspill/shared/reference/cell';
import { STATE_DAY } from '@samspill/shared/synthetic/state-day';
import { readSeed } from '../../../../../test/support/read-seed.ts';
import { careerCentreTables } from '../career-centres.ts';
import { peopleTables } from './people-tables.ts';

const people = youngPeopleAt(0.02);
const tables = peopleTables(people);
const rowsOf = (table: string): readonly Cells[] => [
  ...(tables.find((one) => one.table === table)?.rows() ?? []),
];
const byId = new Map(people.map((person) => [person.id, person]));
const valuesOf = (table: string, column: string) => new Set(rowsOf(table).map((row) => row[column]));

describe('what the county is invented to know of young people', () => {
  it('is of the people of the scale, in rows that differ in their keys, as many as are told', () => {
    for (const { table, key, count } of tables) {
      const rows = rowsOf(table);
      const keys = new Set(rows.map((row) => key.map((column) => row[column]).join(' ')));
      expect([table, keys.size, rows.length]).toEqual([table, count, count]);
      expect(rows.filter((row) => !byId.has(String(row['person_id'])))).toEqual([]);
    }
  });

  it('is known of the protected too, so that they have to be hidden', () => {
    const hidden = (row: Cells) => byId.get(String(row['person_id']))?.isProtected === true;
    for (const { table } of tables) expect([table, rowsOf(table).some(hidden)]).toEqual([table, true]);
  });

  it('has not happened after the state day', () => {
    const days = tables.flatMap(({ table }) =>
      rowsOf(table).flatMap((row) =>
        Object.entries(row).flatMap(([column, cell]) => (column.endsWith('_on') ? [cell].flat() : [])),
      ),
    );
    expect(days.filter((day) => day !== null && day > STATE_DAY)).toEqual([]);
  });

  it('names the codes of the follow-up service, schools of the person’s county, programmes and centres of it', () => {
    const codes = readSeed('education', 'follow_up_statuses').map(({ code }) => code);
    expect(
      [...valuesOf('follow_up_case', 'status_code')].filter((code) => !codes.includes(String(code))),
    ).toEqual([]);
    const programmes = readSeed('education', 'education_programmes').map(({ code }) => code);
    expect([...valuesOf('school_year', 'programme_code')].sort()).toEqual([...programmes].sort());
    const countyOf = new Map(
      readSeed('education', 'schools').map((school) => [
        school['organisation_number'],
        school['county_code'],
      ]),
    );
    const strangers = rowsOf('school_year').filter(
      (row) =>
        countyOf.get(String(row['organisation_number'])) !== byId.get(String(row['person_id']))?.countyCode,
    );
    expect(strangers).toEqual([]);
    const centres = [...(careerCentreTables()[0]?.rows() ?? [])].map(({ id }) => id);
    expect([...valuesOf('guidance', 'centre_id')].filter((id) => !centres.includes(id ?? null))).toEqual([]);
  });
});

describe('the cases of the follow-up service', () => {
  const cases = rowsOf('follow_up_case');

  it('are of those who are followed up, about two thirds of them open', () => {
    expect(cases.map((row) => row['person_id'])).toEqual(
      people.filter(({ isFollowedUp }) => isFollowedUp).map(({ id }) => id),
    );
    const open = cases.filter((row) => row['closed_on'] === null).length / cases.length;
    expect(open).toBeGreaterThan(0.6);
    expect(open).toBeLessThan(0.72);
  });

  it('tell of contacts while they were open', () => {
    const caseOf = new Map(cases.map((row) => [row['person_id'], row]));
    const outside = rowsOf('follow_up_contact').filter(({ person_id: id, contacted_on: on }) => {
      const { opened_on: from, closed_on: to } = caseOf.get(id ?? null) ?? {};
      return String(on) < String(from) || String(on) > String(to ?? STATE_DAY);
    });
    expect(outside).toEqual([]);
  });
});

describe('the school years', () => {
  const years = new Map<string, Cells[]>();
  for (const row of rowsOf('school_year')) {
    const id = String(row['person_id']);
    years.set(id, [...(years.get(id) ?? []), row]);
  }

  it('begin in the year of the sixteenth birthday, and none is missing in between', () => {
    for (const [id, rows] of years) {
      const begun = Number(byId.get(id)?.bornOn.slice(0, 4)) + 16;
      expect(rows.map((row) => [row['school_year_start'], row['level']])).toEqual(
        rows.map((_, at) => [String(begun + at), `VG${at + 1}`]),
      );
    }
    expect(years.size).toBe(people.filter(({ bornOn }) => bornOn < '2011').length);
  });

  it('are interrupted in the last alone, and go on in the present one alone', () => {
    for (const rows of years.values()) {
      const before = rows.slice(0, -1).map((row) => row['outcome']);
      expect(before.filter((outcome) => outcome !== 'COMPLETED')).toEqual([]);
    }
    const running = rowsOf('school_year').filter((row) => row['outcome'] === 'IN_PROGRESS');
    expect(new Set(running.map((row) => row['school_year_start']))).toEqual(new Set(['2026']));
  });
});
