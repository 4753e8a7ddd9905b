import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  entryOf,
  openDisclosureLog,
  runScript,
  type DisclosureLog,
} from '../../fixtures/open-disclosure-log.ts';
import { DATA_CATEGORIES, type DataCategory } from '../decisions/data-category.ts';
import { EDUCATION_BASES } from '../decisions/education-bases.ts';
import { LABOUR_BASES } from '../decisions/labour-bases.ts';
import { exportSporingslogg, type ExportOptions } from './export-sporingslogg.ts';
import { sporingsloggRecord, type ExportedEntry, type SporingsloggRecord } from './sporingslogg-record.ts';
import { writeDisclosures } from './write-disclosures.ts';

let log: DisclosureLog;
beforeAll(async () => {
  log = await openDisclosureLog();
  await log.program.transaction((query) =>
    writeDisclosures(query, [
      entryOf({ consentId: 'consent-1' }),
      entryOf({ personId: 'person-2', category: 'MEASURES', basis: 'LAB-3' }),
      entryOf({ outcome: 'REFUSE', reasons: ['NO_BASIS'] }),
      entryOf({ way: 'OWN', direction: null }),
      entryOf({ way: 'CITIZEN', direction: null, purpose: null }),
    ]),
  );
  await runScript(
    log.superuser,
    `UPDATE disclosure SET at = '2026-11-30T23:30:00.5Z' WHERE category = 'REGISTRATION';
     UPDATE disclosure SET at = '2026-07-01T10:00:00Z' WHERE category = 'MEASURES'`,
  );
});
afterAll(() => log.close());

async function exported(options: Partial<ExportOptions> = {}) {
  const records: SporingsloggRecord[] = [];
  const count = await exportSporingslogg(log.owner, {
    owner: 'labour',
    onRecord: (record) => records.push(record),
    ...options,
  });
  expect(records).toHaveLength(count);
  return records;
}

it('what was let out to the other sector is a record of NAV’s format, and nothing else is', async () => {
  const records = await exported();
  expect(records.map(({ tema, uthentingsTidspunkt }) => [tema, uthentingsTidspunkt])).toEqual([
    ['TIL', '2026-07-01T12:00:00.000'],
    ['OPP', '2026-12-01T00:30:00.500'],
  ]);
  expect(records[1]).toEqual({
    person: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
    mottaker: '821311632',
    tema: 'OPP',
    behandlingsGrunnlag: 'LAB-1: NAV-loven § 7, forvaltningsloven § 13 b no. 5, GDPR art. 6 no. 1 e',
    uthentingsTidspunkt: '2026-12-01T00:30:00.500',
    leverteData: expect.any(String) as string,
    samtykkeToken: null,
    dataForespoersel: '{"operationHash":"a-hash","requestId":"request-1"}',
    leverandoer: null,
  });
  expect(JSON.parse(Buffer.from(records[1]?.leverteData ?? '', 'base64').toString())).toEqual({
    category: 'REGISTRATION',
    direction: 'LABOUR_TO_EDUCATION',
    purpose: 'FOLLOW_UP_OF_YOUNG_PEOPLE',
    basis: 'LAB-1',
    agreement: 'agreement-46',
    agreementVersion: 2,
    decision: 'decision-1',
    consent: 'consent-1',
  });
});

it('one person’s are exported under the id that was named, and a day is one of Norway’s', async () => {
  expect(await exported({ personId: 'person-1' })).toMatchObject([{ person: 'person-1', tema: 'OPP' }]);
  expect(await exported({ personId: 'nobody' })).toEqual([]);
  expect(await exported({ since: '2026-12-01' })).toHaveLength(1);
  expect(await exported({ until: '2026-11-30' })).toMatchObject([{ tema: 'TIL' }]);
});

describe('every basis and category', () => {
  const entry = { reasons: [], norwegian_time: '' } as unknown as ExportedEntry;

  it.each([EDUCATION_BASES, LABOUR_BASES])(
    'the bases of $owner fit whole into the format',
    ({ owner, bases }) => {
      for (const { id, article } of bases) {
        const { behandlingsGrunnlag } = sporingsloggRecord({ ...entry, basis: id }, { owner });
        expect(behandlingsGrunnlag).toMatch(new RegExp(`^${id}: \\S`));
        expect(behandlingsGrunnlag.endsWith(article)).toBe(true);
        expect(behandlingsGrunnlag.length).toBeLessThanOrEqual(100);
      }
    },
  );

  it.each(Object.keys(DATA_CATEGORIES) as DataCategory[])('%s has a theme of three letters', (category) => {
    expect(sporingsloggRecord({ ...entry, category }, { owner: 'labour' }).tema).toMatch(/^[A-Z]{3}$/);
  });
});
