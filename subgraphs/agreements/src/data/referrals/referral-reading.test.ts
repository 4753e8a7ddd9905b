import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openAgreements, type WatchedAgreements } from '../../../../../test/support/agreement-facts.ts';
import { cast } from '../../../../../test/support/cast.ts';
import {
  COUNSELLOR,
  COUNTY_CODE,
  createReferralDesk,
  idOf,
  peopleOf,
  TEAM,
  teamElsewhere,
  type ReferralDesk,
} from '../../../../../test/support/referral-desk.ts';
import { createReferralLists, type ReferralLists } from '../../../../../test/support/referral-lists.ts';

let graph: WatchedAgreements;
let desk: ReferralDesk;
let lists: ReferralLists;
const people = peopleOf(COUNTY_CODE)[Symbol.iterator]();
const someone = () => people.next().value as string;

beforeAll(async () => {
  graph = await openAgreements();
  desk = createReferralDesk(graph);
  lists = createReferralLists(graph);
});
afterAll(() => graph.close());

describe('the reading of referrals', () => {
  it('is logged once for each person of a page, and not for what is only counted', async () => {
    const rows = await lists.loggedBy(async () => {
      const { nodes } = await lists.page('incomingReferrals', { first: 5 });
      expect(nodes).toHaveLength(5);
    });
    expect(rows).toHaveLength(5);
    expect(new Set(rows.map(({ subject }) => subject)).size).toBe(5);
    for (const row of rows)
      expect(row).toMatchObject({ way: 'OWN', outcome: 'PERMIT', reasons: [], viewer_subject: TEAM.subject });
    const count = '{ incomingReferrals { totalCount } }';
    expect(await lists.loggedBy(() => graph.ask(count, { viewer: TEAM }))).toEqual([]);
  });

  it('is one read and one insert, whatever the number of persons', async () => {
    const few = await lists.below(peopleOf(COUNTY_CODE).slice(0, 3), COUNSELLOR);
    const many = await lists.below(peopleOf(COUNTY_CODE).slice(0, 60), COUNSELLOR);
    expect(many.statements).toEqual(few.statements);
    expect(many.statements.filter((sql) => sql.includes('INSERT INTO disclosure'))).toHaveLength(1);
  });

  it('is logged as refused where there is nothing that the viewer may see', async () => {
    const person = someone();
    idOf(await desk.send(person));
    const refused = { outcome: 'REFUSE', reasons: ['RELATION_MISSING'] };
    const rows = await lists.loggedBy(() => lists.below([person, 'person-0'], teamElsewhere()));
    expect(rows).toMatchObject([refused, refused]);
    expect(rows.filter(({ subject }) => subject === null)).toHaveLength(1);
    const own = await lists.loggedBy(() => lists.below([person], cast('citizen', { person })));
    expect(own).toMatchObject([{ way: 'CITIZEN', outcome: 'PERMIT' }]);
  });

  it('gives nothing where it cannot be logged', async () => {
    const person = someone();
    idOf(await desk.send(person));
    await lists.asOwner('ALTER TABLE disclosure RENAME TO disclosure_gone');
    const asked = [
      await lists.below([person], COUNSELLOR),
      await lists.ask('incomingReferrals', {}, { viewer: TEAM }),
    ];
    await lists.asOwner('ALTER TABLE disclosure_gone RENAME TO disclosure');
    for (const { data, errors } of asked) {
      expect(JSON.stringify(data)).not.toContain('SENT');
      expect(errors[0]?.extensions?.['code']).toBe('DISCLOSURE_LOG_UNAVAILABLE');
    }
  });
});

describe('the database shows and takes', () => {
  it('no referral and no step where it has been told of no viewer', async () => {
    for (const table of ['referral', 'referral_step'])
      expect(await graph.database.query(`SELECT * FROM ${table}`)).toEqual([]);
  });

  it('no change of what was done, by whomever', async () => {
    for (const sql of [
      `UPDATE referral SET id = 'another'`,
      'DELETE FROM referral',
      `UPDATE referral_step SET kind = 'ACCEPTED'`,
      'DELETE FROM referral_step',
    ]) {
      const told = graph.database.transaction(async (query) => {
        await query(
          `SELECT set_config('samspill.viewer', 'yes', true), set_config('samspill.counties', '{*}', true)`,
        );
        return query(sql);
      });
      await expect(told).rejects.toThrow(/permission denied|only added to/);
    }
  });
});
