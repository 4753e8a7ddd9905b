import { describe, expect, it } from 'vitest';
import type { Cells } from '@samspill/shared/reference/cell';
import { readFileSync } from 'node:fs';
import { AREAS, areasOn } from './area.ts';
import { followUpPoints } from './follow-up-points.ts';
import { followUpReport } from './follow-up-report.ts';
import { linkReport } from './link-report.ts';
import { publishedCounts } from './published-counts.ts';
import { reportRows } from './report-rows.ts';
import { reportTables } from './report-tables.ts';
import { spread } from './spread.ts';

const POINTS = ['2017-06-01', '2019-06-01', '2022-06-01', '2024-02-01', '2025-06-01'];

describe('the follow-up service', () => {
  it('reports three times a year, for 15 years at scale 1 and for three at the embedded one', () => {
    const points = followUpPoints(1);
    expect([points.length, points[0], points.at(-1)]).toEqual([45, '2011-11-01', '2026-06-01']);
    expect(followUpPoints(0.05)).toEqual(points.slice(-9));
  });

  it.each(POINTS)('at %s is what was published, wherever something was', (point) => {
    const { areas } = linkReport(followUpReport(point));
    const published = publishedCounts(point);
    expect(published.size).toBeGreaterThan(0);
    for (const [key, count] of published) {
      const [area = '', ...cell] = key.split(' ');
      expect([key, areas.get(area)?.[cell.join(' ')]]).toEqual([key, count]);
    }
  });

  it.each(POINTS)(
    'at %s adds up: codes to categories, categories and reasons to all, counties to the country',
    (point) => {
      const report = followUpReport(point);
      const { areas } = linkReport(report);
      for (const [code, counts] of areas)
        for (const { total, parts } of report.divisions) {
          const sum = parts.reduce((all, part) => all + (counts[part] ?? 0), 0);
          if (total in counts) expect([code, total, sum]).toEqual([code, total, counts[total]]);
        }
      const registered = [...areas].map(([code, counts]) => [code, counts['TOTAL REGISTERED'] ?? 0] as const);
      const counties = registered
        .filter(([code]) => code !== '00')
        .reduce((all, [, count]) => all + count, 0);
      expect(counties).toBe(new Map(registered).get('00'));
    },
  );
});

describe('what is written', () => {
  const [table] = reportTables(0.05);
  const rows = [...(table?.rows() ?? [])];
  const isHidden = ({ absence }: Cells) => absence === 'BELOW_THRESHOLD' || absence === 'COMPLEMENTARY';

  it('has no value from one to four, and none where something is hidden', () => {
    const small = rows.filter(({ value }) => ['1', '2', '3', '4'].includes(String(value)));
    expect(small).toEqual([]);
    expect(rows.filter(isHidden).length).toBeGreaterThan(100);
    expect(rows.filter((row) => isHidden(row) && row['value'] !== null)).toEqual([]);
  });

  it('never leaves one hidden cell alone in a sum with the rest shown', () => {
    const report = followUpReport('2026-06-01');
    const { areas, decisions } = linkReport(report);
    const hiddenOf = (keys: readonly string[]) =>
      keys.filter((key) => (decisions.get(key) ?? 'SHOWN') !== 'SHOWN');
    const within = [...areas.keys()].flatMap((code) =>
      report.divisions.map(({ total, parts }) =>
        hiddenOf([total, ...parts].map((cell) => `${code} ${cell}`)),
      ),
    );
    const across = Object.keys(areas.get('00') ?? {}).map((cell) =>
      hiddenOf([...areas.keys()].map((code) => `${code} ${cell}`)),
    );
    expect([...within, ...across].filter((hidden) => hidden.length === 1)).toEqual([]);
    expect([...within, ...across].some((hidden) => hidden.length > 1)).toBe(true);
  });

  it('says of a county that did not report that it did not, and of the country that it is without it', () => {
    const written = reportRows(followUpReport('2025-11-01'));
    expect(written.filter(({ area_code }) => area_code === '18')).toEqual([
      expect.objectContaining({
        value: null,
        absence: 'NOT_REPORTED',
        dimension: 'TOTAL',
        member: 'REGISTERED',
      }),
    ]);
    const country = written.find(({ area_code, member }) => area_code === '00' && member === 'REGISTERED');
    expect(country).toMatchObject({
      source: expect.stringContaining('without Nordland') as string,
      break_in_series: 'true',
    });
  });

  it('shares the decision of a cell that two fields give', () => {
    const apel = rows.filter(({ report }) => report === 'APEL');
    const of = (member: string) =>
      apel
        .filter((row) => row['member'] === member)
        .map(({ area_code, starts_on, value, absence }) => ({ area_code, starts_on, value, absence }));
    expect(of('COMPLETED')).toEqual(of('DOCUMENTATION'));
    expect(of('COMPLETED').length).toBeGreaterThan(30);
  });
});

it('the counties that the generator knows are those of the reference data, with their names and days', () => {
  const file = readFileSync(new URL('../../prisma/seed/counties.csv', import.meta.url), 'utf8');
  const known = file
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(','))
    .map(([code, name, , from, to]) => [code, name, from, to]);
  const ours = AREAS.map(({ code, name, from, to }) => [
    code,
    name,
    from === '0001-01-01' ? '' : from,
    to === '9999-12-31' ? '' : to,
  ]);
  expect([...ours].sort()).toEqual([...known].sort());
  expect(
    [areasOn('2017-06-01'), areasOn('2022-06-01'), areasOn('2026-06-01')].map(({ length }) => length),
  ).toEqual([19, 11, 15]);
});

it('what is spread adds up, and goes where the weights are', () => {
  expect(spread(10, [1, 1, 1])).toEqual([4, 3, 3]);
  expect(spread(7, [0, 1])).toEqual([0, 7]);
  expect(spread(0, [0, 0])).toEqual([0, 0]);
});
