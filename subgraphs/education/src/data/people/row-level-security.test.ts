import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Query } from '@samspill/shared/database/database';
import { setFacts, type PersonalFacts } from '@samspill/shared/personal/personal-facts';
import { EDUCATION_PEOPLE, PEOPLE_SCALE } from '../../../../../test/support/education-people.ts';
import { openSubgraph, type OpenSubgraph } from '../../../../../test/support/open-subgraph.ts';
import { education } from '../../subgraph.ts';
import { followUpCases } from './follow-up-case.ts';
import { personalOwner } from './personal-owner.ts';
import { relationsOf } from './relations-of.ts';

const { followedUp, followedUpElsewhere } = EDUCATION_PEOPLE;
const NOTHING: PersonalFacts = { counties: [], units: [], subject: null, permitted: {} };
const CATEGORY_TABLES = [
  'apel_case',
  'education_offer',
  'follow_up_case',
  'follow_up_contact',
  'guidance',
  'school_year',
];

let graph: OpenSubgraph;
beforeAll(async () => {
  graph = await openSubgraph(education, 'pglite:', PEOPLE_SCALE);
});
afterAll(() => graph.close());

const within = <Result>(facts: PersonalFacts, work: (query: Query) => Promise<Result>) =>
  graph.database.transaction(async (query) => {
    await setFacts(query, facts);
    return work(query);
  });
const idsIn = async (query: Query, table: string) =>
  (await query<{ person_id: string }>(`SELECT DISTINCT person_id FROM ${table}`)).map(
    ({ person_id: id }) => id,
  );

const PERSONAL_TABLES = `
  SELECT c.relname AS table, c.relrowsecurity AND c.relforcerowsecurity AS forced, pg_get_userbyid(c.relowner) <> current_user AS "isOthers"
  FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
  WHERE a.attname = 'person_id' AND c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace ORDER BY 1`;

interface PersonalTable {
  readonly table: string;
  readonly forced: boolean;
  readonly isOthers: boolean;
}

describe('row-level security', () => {
  it('is forced on every table of persons, none of which the program owns', async () => {
    const tables = await graph.database.query<PersonalTable>(PERSONAL_TABLES);
    expect(tables.map(({ table }) => table)).toEqual(
      [...CATEGORY_TABLES, 'subject_key', 'young_person'].sort(),
    );
    expect(tables.filter(({ forced, isOthers }) => !forced || !isOthers)).toEqual([]);
  });

  it('shows no row of any of them to a raw query without facts', async () => {
    for (const table of [...CATEGORY_TABLES, 'young_person', 'disclosure', 'disclosure_block']) {
      expect([table, await graph.database.query(`SELECT * FROM ${table}`)]).toEqual([table, []]);
    }
    await expect(graph.database.query('SELECT * FROM subject_key')).rejects.toThrow('permission denied');
  });

  it.each(CATEGORY_TABLES)(
    'shows nothing of %s to a viewer who reaches nothing, and lets nobody write',
    async (table) => {
      expect(await within(NOTHING, (query) => idsIn(query, table))).toEqual([]);
      for (const statement of [`DELETE FROM ${table}`, `INSERT INTO ${table} (person_id) VALUES ('x')`]) {
        await expect(graph.database.query(statement)).rejects.toThrow('permission denied');
      }
    },
  );

  it.each([
    ['follow_up_case', 'FOLLOW_UP_CASE'],
    ['school_year', 'SCHOOL_HISTORY'],
  ] as const)(
    'shows of %s whom the gate permits in its category, and never who is protected',
    async (table, category) => {
      const persons = [followedUp.id, EDUCATION_PEOPLE.protected.id];
      const other = category === 'SCHOOL_HISTORY' ? 'OFFERS' : 'SCHOOL_HISTORY';
      const read = (permitted: PersonalFacts['permitted']) =>
        within({ ...NOTHING, permitted }, (query) => idsIn(query, table));
      expect(await read({ [category]: persons })).toEqual([followedUp.id]);
      expect(await read({ [other]: persons })).toEqual([]);
    },
  );

  it('shows what is open in the counties of the viewer, and nothing else of anybody', async () => {
    const seen = await within({ ...NOTHING, counties: ['46'] }, async (query) => ({
      relations: await relationsOf(query, [
        followedUp.id,
        followedUpElsewhere.id,
        EDUCATION_PEOPLE.closed.id,
        EDUCATION_PEOPLE.protected.id,
      ]),
      counties: await query('SELECT DISTINCT county_code FROM follow_up_case'),
      closed: await query('SELECT * FROM follow_up_case WHERE closed_on IS NOT NULL'),
      offers: await idsIn(query, 'education_offer'),
    }));
    expect(seen.relations).toContainEqual({
      personId: followedUp.id,
      kind: 'OPEN_FOLLOW_UP_CASE',
      countyCode: '46',
      unitNumber: null,
    });
    expect(new Set(seen.relations.map(({ personId }) => personId))).toEqual(new Set([followedUp.id]));
    expect(seen).toMatchObject({ counties: [{ county_code: '46' }], closed: [], offers: [] });
  });

  it('ends with the transaction', async () => {
    const facts = { ...NOTHING, counties: 'ALL', permitted: { OFFERS: [followedUp.id] } } as const;
    expect((await within(facts, (query) => idsIn(query, 'follow_up_case'))).length).toBeGreaterThan(100);
    for (const table of CATEGORY_TABLES) {
      expect(await graph.database.query(`SELECT * FROM ${table}`)).toEqual([]);
    }
  });
});

describe('the reads', () => {
  it('tell the settings once and take an index', async () => {
    const facts = { ...NOTHING, counties: ['46'], permitted: { FOLLOW_UP_CASE: [followedUp.id] } };
    const plans = await within(facts, async (query) => {
      const explained: string[] = [];
      const explaining: Query = async (sql, parameters) => {
        const lines = await query<{ readonly 'QUERY PLAN': string }>(`EXPLAIN ${sql}`, parameters);
        explained.push(lines.map((line) => line['QUERY PLAN']).join('\n'));
        return [];
      };
      await followUpCases(explaining, [followedUp.id]);
      await relationsOf(explaining, [followedUp.id]);
      for (const read of Object.values(personalOwner.readers)) await read(explaining, [followedUp.id]);
      return explained;
    });
    expect(plans).toHaveLength(7);
    for (const plan of plans) {
      expect(plan).toContain('InitPlan');
      expect(plan).not.toContain('Seq Scan');
    }
  });
});
