import { expect, it } from 'vitest';
import { readSeed } from '../../../../test/support/read-seed.ts';
import type { ProjectCount } from '../data/projects.ts';
import { projectFigures } from './project-figures.ts';

const DESTINATIONS = ['EDUCATION', 'WORK', 'STILL_TAKING_PART', 'OTHER'] as const;

/** The counts of a year, in the order of the destinations. */
const year = (...counts: readonly number[]): readonly ProjectCount[] =>
  DESTINATIONS.map((destination, at) => ({ year: 2025, destination, count: counts[at] ?? 0 }));

const shown = (counts: readonly ProjectCount[]) =>
  projectFigures(counts).map(({ value, suppressionReason }) => suppressionReason ?? value);

it('shows what is large enough and zero, the participants first', () => {
  expect(shown(year(7, 9, 0, 5))).toEqual([21, 7, 9, 0, 5]);
});

it('hides a number under 5 and one more, so that the participants do not reveal it', () => {
  const figures = shown(year(7, 9, 3, 8));
  expect(figures[0]).toBe(27);
  expect(figures[3]).toBe('BELOW_THRESHOLD');
  expect(figures.filter((figure) => figure === 'COMPLEMENTARY')).toHaveLength(1);
});

it('decides each year alone and gives the oldest first', () => {
  const figures = projectFigures([
    ...year(7, 9, 6, 8),
    ...year(2, 9, 6, 8).map((one) => ({ ...one, year: 2024 })),
  ]);
  expect(figures.map(({ period }) => period.label)).toEqual([
    ...Array<string>(5).fill('2024'),
    ...Array<string>(5).fill('2025'),
  ]);
  expect(figures.slice(5).every(({ suppressed }) => !suppressed)).toBe(true);
});

it('never shows a number from 1 to 4 of any project, nor sums that leave one', () => {
  const rows = readSeed('agreements', 'project_figures').map((row) => ({
    project: row['project_id'] ?? '',
    year: Number(row['year']),
    destination: row['destination'] as ProjectCount['destination'],
    count: Number(row['persons']),
  }));
  const projects = new Set(rows.map(({ project }) => project));
  let hidden = 0;
  for (const project of projects) {
    const figures = projectFigures(rows.filter((row) => row.project === project));
    expect(figures.filter(({ value }) => value !== null && value > 0 && value < 5)).toEqual([]);
    expect(figures.every(({ synthetic }) => synthetic)).toBe(true);
    for (const total of figures.filter(({ indicator }) => indicator === 'PROJECT_PARTICIPANTS')) {
      const parts = figures.filter((one) => one.period.label === total.period.label && one !== total);
      const lost = parts.filter(({ suppressed }) => suppressed).length;
      hidden += lost;
      if (!total.suppressed) expect(lost).not.toBe(1);
    }
  }
  expect(hidden).toBeGreaterThan(20);
});
