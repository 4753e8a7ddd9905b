import { programRole } from '@samspill/shared/database/role-statement';
import { loadSeed } from '@samspill/shared/subgraph/load-seed';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDesk, draftOf, next, type TakeStep } from '../../../../../test/support/agreement-desk.ts';
import {
  brokenInvariants,
  fingerprint,
  openAgreements,
  type WatchedAgreements,
} from '../../../../../test/support/agreement-facts.ts';
import { asOwner } from '../../../../../test/support/as-owner.ts';
import { cast } from '../../../../../test/support/cast.ts';
import { agreements } from '../../subgraph.ts';

let graph: WatchedAgreements;
let step: TakeStep;
beforeAll(async () => {
  graph = await openAgreements();
  step = createDesk(graph);
});
afterAll(() => graph.close());

/** Loads all files of reference data again, as when they have changed. */
const loadAgain = async () => {
  const { folder, reference, name } = agreements;
  const { database } = graph;
  // A load is the work of the tables' owner.
  await database.query('RESET ROLE');
  await loadSeed({ database, folder, reference, note: () => undefined });
  await database.actAs(programRole(name));
};

/** The newest county agreement of a county that was read in, with its newest version. */
async function readIn(county: string) {
  const [found] = await graph.database.query<{ readonly id: string; readonly basedOnVersion: number }>(
    `SELECT f.agreement_id AS id, (SELECT max(version) FROM agreement_version v WHERE v.agreement_id = f.agreement_id) AS "basedOnVersion"
     FROM county_agreement_in_force f WHERE f.county_code = $1 AND f.in_force_from <= '2026-11-22'
     ORDER BY f.in_force_from DESC LIMIT 1`,
    [county],
  );
  return found ?? { id: '', basedOnVersion: 0 };
}

/** The areas of the agreements under a county agreement, which it may not leave out. */
function areasUnder(id: string) {
  return graph.database.query<{ readonly area: string }>(
    `SELECT DISTINCT r.area::text AS area FROM agreement a JOIN agreement_area r ON r.agreement_id = a.id
     WHERE a.parent_id = $1 ORDER BY 1`,
    [id],
  );
}

describe('a load of reference data', () => {
  it('passes over what its parties have changed since', async () => {
    const [vestland, trondelag] = [await readIn('46'), await readIn('50')];
    const areas = (await areasUnder(vestland.id)).map(({ area }) => area);
    const revised = next(await step('reviseAgreement', { ...vestland, title: 'Ny fylkesavtale', areas }));
    await step('approveAgreement', revised);
    const done = await step('approveAgreement', revised, { viewer: cast('nav-agreement-owner') });
    expect(done.agreement).toMatchObject({ version: revised.basedOnVersion, status: 'IN_FORCE' });
    const [owed] = await graph.database.query<{ readonly id: string }>(
      `SELECT id FROM report WHERE agreement_id = $1 AND submitted_on IS NULL AND period_start <= '2026-11-22'`,
      [vestland.id],
    );
    const submitted = await step('submitReport', { ...revised, reportId: owed?.id });
    expect(submitted.agreement).toMatchObject({ id: vestland.id });
    const end = { ...trondelag, lastDay: '2026-11-30', reason: 'CHANGED_MANDATE' };
    const ended = await step('terminateAgreement', end, { viewer: cast('county-agreement-owner-other') });
    expect(ended.agreement).toMatchObject({ id: trondelag.id });
    const before = await fingerprint(graph.database);
    await loadAgain();
    expect(await fingerprint(graph.database)).toBe(before);
    expect(await brokenInvariants(graph.database)).toEqual([]);
  });

  it('corrects all else, as before', async () => {
    const { id } = await readIn('03');
    const before = await fingerprint(graph.database);
    await graph.database.query(`UPDATE agreement_version SET title = 'Feil' WHERE agreement_id = $1`, [id]);
    expect(await fingerprint(graph.database)).not.toBe(before);
    await loadAgain();
    expect(await fingerprint(graph.database)).toBe(before);
  });

  it('is not what a step is: outside of it, all is written', async () => {
    const [row] = await graph.database.query<{ readonly loading: string | null }>(
      `SELECT nullif(current_setting('samspill.reference_load', true), '') AS loading`,
    );
    expect(row?.loading).toBeNull();
  });
});

it('what is drafted is invented, unless the database has been set to hold real agreements', async () => {
  expect((await step('draftCountyAgreement', draftOf())).agreement).toMatchObject({ synthetic: true });
  await graph.database.query(`SELECT set_config('samspill.real_agreements', 'on', false)`);
  expect((await step('draftCountyAgreement', draftOf())).agreement).toMatchObject({ synthetic: false });
});

it('the record is only added to', async () => {
  for (const change of [
    'UPDATE agreement_record SET version = 9',
    'DELETE FROM agreement_record',
    'TRUNCATE agreement_record',
  ])
    await expect(asOwner(graph.database, 'agreements', (query) => query(change))).rejects.toThrow(
      'the record is only added to',
    );
});
