import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { addDays } from '@samspill/shared/day';
import { migrationDrift } from '@samspill/shared/database/migration-drift';
import { expect, it } from 'vitest';
import { STATE_DAY } from '@samspill/shared/synthetic/state-day';
import { referenceFiles } from '../../prisma/synthetic/reference-files.ts';
import { readSeed } from '../../../../test/support/read-seed.ts';

const PRISMA = new URL('../../prisma/', import.meta.url);

const rowsOf = (file: string) => readSeed('agreements', file);
const agreements = rowsOf('agreements');
const idsOf = (kind: string) => agreements.filter((row) => row['kind'] === kind).map(({ id }) => id);

it('the files of reference data are what their generator writes', () => {
  const written = readdirSync(new URL('seed/', PRISMA)).filter((file) => file.endsWith('.csv'));
  const generated = referenceFiles();
  expect(written.sort()).toEqual(Object.keys(generated).sort());
  for (const [file, text] of Object.entries(generated)) {
    expect(readFileSync(new URL(`seed/${file}`, PRISMA), 'utf8') === text, `npm run synthetic: ${file}`).toBe(
      true,
    );
  }
});

it('the migrations lead to the tables that the schema names', async () => {
  const path = (name: string) => fileURLToPath(new URL(name, PRISMA));
  const drift = await migrationDrift({
    schemaPath: path('schema.prisma'),
    migrationsFolder: path('migrations'),
  });
  expect(drift).toBe('');
});

it('what is invented says so, and only the national and the tripartite agreement are not', () => {
  const invented = agreements.filter(({ synthetic }) => synthetic === 'true').map(({ id }) => id);
  const real = agreements.filter(({ synthetic }) => synthetic === 'false');
  expect(real.map(({ kind }) => kind)).toEqual(['NATIONAL', 'INCLUSIVE_WORKING_LIFE']);
  const isInvented = (row: Readonly<Record<string, string>>) => invented.includes(row['agreement_id'] ?? '');
  for (const row of rowsOf('agreement_versions').filter(isInvented))
    expect(row['title']).toMatch(/\(syntetisk\)$/);
  for (const row of rowsOf('agreement_events').filter(isInvented)) expect(row['source']).toBe('synthetic');
  for (const row of rowsOf('cooperation_bodies').filter(isInvented))
    expect(row['name']).toMatch(/\(syntetisk\)$/);
  for (const row of rowsOf('joint_projects').filter(isInvented))
    expect(row['name']).toMatch(/\(syntetisk\)$/);
});

it('nothing has happened after the day of which the data tell', () => {
  const happened: readonly (readonly [file: string, column: string])[] = [
    ['agreement_parties', 'approved_on'],
    ['agreement_events', 'date'],
    ['body_meetings', 'held_on'],
    ['body_tasks', 'given_on'],
    ['body_tasks', 'done_on'],
    ['reports', 'submitted_on'],
    ['action_activities', 'started_on'],
    ['action_activities', 'done_on'],
    ['action_activities', 'dropped_on'],
    ['interaction_routines', 'revised_on'],
    ['meeting_subjects', 'held_on'],
  ];
  for (const [file, column] of happened) {
    const days = rowsOf(file).map((row) => row[column] ?? '');
    expect(days.filter((day) => day > STATE_DAY)).toEqual([]);
  }
});

it('every agreement under another belongs to a county agreement, and every body and report to one', () => {
  const county = idsOf('COUNTY');
  const under = [
    ...agreements.filter(({ kind }) => kind === 'SUB').map((row) => row['parent_id']),
    ...rowsOf('cooperation_bodies')
      .filter(({ level }) => level !== 'NATIONAL')
      .map((row) => row['agreement_id']),
    ...rowsOf('reports').map((row) => row['agreement_id']),
    ...rowsOf('agreement_successions').flatMap((row) => [row['predecessor_id'], row['successor_id']]),
  ];
  expect(under.filter((id) => !county.includes(id))).toEqual([]);
});

it('an agreement takes the place of another on the day after it', () => {
  const versions = rowsOf('agreement_versions');
  const endings = new Map(rowsOf('agreement_endings').map((row) => [row['agreement_id'], row['ended_on']]));
  for (const { predecessor_id: before, successor_id: after } of rowsOf('agreement_successions')) {
    const lastDay =
      endings.get(before) ?? versions.findLast((row) => row['agreement_id'] === before)?.['valid_to'];
    const firstDay = versions.find((row) => row['agreement_id'] === after)?.['valid_from'];
    expect(firstDay).toBe(addDays(lastDay ?? '', 1));
  }
});
