import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Query } from '@samspill/shared/database/database';
import { programRole } from '@samspill/shared/database/role-statement';
import { runScript } from '../../../../../shared/fixtures/open-disclosure-log.ts';
import { cast } from '../../../../../test/support/cast.ts';
import { openSubgraph, type OpenSubgraph } from '../../../../../test/support/open-subgraph.ts';
import { labour } from '../../subgraph.ts';

let graph: OpenSubgraph;
beforeAll(async () => {
  graph = await openSubgraph(labour, 'pglite:', 0.01);
});
afterAll(() => graph.close());

interface Table {
  readonly name: string;
  readonly forced: boolean;
}

/** Every table that names a person. */
const PERSONAL = `
  SELECT c.relname AS name, c.relrowsecurity AND c.relforcerowsecurity AS forced
  FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'person_id'
  WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace ORDER BY c.relname`;

const countOf = async (query: Query, table: string): Promise<number> => {
  const [row] = await query<{ count: number }>(`SELECT count(*)::int AS count FROM "${table}"`);
  return row?.count ?? 0;
};

it('row-level security is forced on every table that names a person: none is forgotten', async () => {
  const tables = await graph.database.query<Table>(PERSONAL);
  expect(tables).toEqual(
    [
      'effort_group_decision',
      'measure_participation',
      'mentor_assignment',
      'office_and_youth_team',
      'registration',
      'subject_key',
      'young_person',
    ].map((name) => ({ name, forced: true })),
  );
});

it('a raw query that tells no facts of a viewer gets no row of any of them', async () => {
  const tables = await graph.database.query<Table>(PERSONAL);
  for (const { name } of tables.filter((table) => table.name !== 'subject_key'))
    expect([name, await countOf(graph.database.query, name)]).toEqual([name, 0]);
  await expect(countOf(graph.database.query, 'subject_key')).rejects.toThrow();
});

it('a unit shows the registrations at it and nothing else, and a permit its own category and persons alone', async () => {
  await graph.database.transaction(async (query) => {
    const [unit] = cast('nav-youth-team').grants.flatMap(({ units }) => units.slice(1));
    await query(`SELECT set_config('samspill.viewer', 'yes', true), set_config('samspill.units', $1, true)`, [
      '{*}',
    ]);
    const all = await query<{ person_id: string; unit_number: string }>('SELECT * FROM registration');
    await query(`SELECT set_config('samspill.units', $1, true)`, [`{${unit}}`]);
    const own = await query('SELECT * FROM registration');
    expect(own).toHaveLength(all.filter(({ unit_number: number }) => number === unit).length);
    expect(await countOf(query, 'effort_group_decision')).toBe(0);
    const [someone] = all;
    const permitted = JSON.stringify({ OFFICE_AND_YOUTH_TEAM: [someone?.person_id] });
    await query(`SELECT set_config('samspill.permitted', $1, true)`, [permitted]);
    expect(await countOf(query, 'office_and_youth_team')).toBeLessThanOrEqual(1);
    expect(await countOf(query, 'measure_participation')).toBe(0);
  });
});

it('the program writes to none of them', async () => {
  const tables = await graph.database.query<Table>(PERSONAL);
  for (const { name } of tables)
    await expect(graph.database.query(`DELETE FROM "${name}"`)).rejects.toThrow();
});

describe('with the log table down', () => {
  const team = cast('nav-youth-team');
  const asOwner = (sql: string) =>
    runScript(graph.database, `RESET ROLE; ${sql}; SET ROLE ${programRole('labour')};`);
  beforeAll(() => asOwner('ALTER TABLE disclosure RENAME TO disclosure_away'));
  afterAll(() => asOwner('ALTER TABLE disclosure_away RENAME TO disclosure'));

  it.each([
    ['a list', '{ myRegistrations { totalCount nodes { person { id } } } }', { myRegistrations: null }],
    [
      'a person',
      `{ _entities(representations: [{ __typename: "YoungPerson", id: "person-1" }]) {
        ... on YoungPerson { registration { __typename } mentor { __typename } } } }`,
      { _entities: [{ registration: null, mentor: null }] },
    ],
  ])('nothing personal leaves: %s', async (_what, document, nothing) => {
    const { data, errors } = await graph.ask(document, { viewer: team });
    expect(data).toEqual(nothing);
    expect(errors.every(({ extensions }) => extensions?.['code'] === 'DISCLOSURE_LOG_UNAVAILABLE')).toBe(
      true,
    );
    expect(errors.length).toBeGreaterThan(0);
  });
});
