import type { BaseContext } from '@apollo/server';
import type { Database } from '@samspill/shared/database/database';
import { pageOf } from '@samspill/shared/page';
import { loadSeedIfNeeded } from '@samspill/shared/subgraph/load-seed';
import { prepareDatabase } from '@samspill/shared/subgraph/prepare-database';
import type { Subgraph } from '@samspill/shared/subgraph/subgraph';
import { loadSynthetic } from '@samspill/shared/synthetic/load-synthetic';
import type { FollowUpCaseConnectionRow } from '../../subgraphs/education/src/data/people/case-list.ts';
import {
  CASE_COLUMNS,
  type FollowUpCaseRow,
} from '../../subgraphs/education/src/data/people/follow-up-case.ts';
import { education } from '../../subgraphs/education/src/subgraph.ts';
import { readMeasures, type MeasuresRow } from '../../subgraphs/labour/src/data/people/measures.ts';
import { labour } from '../../subgraphs/labour/src/subgraph.ts';

/** Reads that know of no viewer: nothing is decided, nothing logged, and the role of the database sees every row. */
export interface PlainReads {
  readonly cases: (size: number) => Promise<FollowUpCaseConnectionRow>;
  readonly measures: (persons: readonly string[]) => Promise<ReadonlyMap<string, MeasuresRow>>;
  readonly close: () => Promise<void>;
}

/** The open cases of Vestland in the order of the list, as a program would read them that guards nothing. */
const OPEN_CASES = `
  WITH open_case AS MATERIALIZED (
    SELECT c.* FROM follow_up_case c JOIN young_person p ON p.person_id = c.person_id
    WHERE c.closed_on IS NULL AND c.county_code = '46' AND NOT p.is_protected
  )
  SELECT (SELECT count(*)::int FROM open_case) AS "totalCount", ${CASE_COLUMNS}
  FROM open_case c ORDER BY c.opened_on, c.person_id COLLATE "C" LIMIT $1`;

type Counted = Omit<FollowUpCaseRow, '__typename'> & { readonly totalCount: number };

/** Opens databases of the same rows as those of the programs, as the owner of their tables. */
export async function openPlainReads(scale: number): Promise<PlainReads> {
  const [cases, measures] = await Promise.all([openAsOwner(education, scale), openAsOwner(labour, scale)]);
  return {
    cases: async (size) => {
      const rows = await cases.query<Counted>(OPEN_CASES, [size + 1]);
      const nodes = rows.map((row) => ({ ...row, __typename: 'FollowUpCase' as const }));
      const page = pageOf(nodes, size, ({ openedOn, personId }) => [openedOn, personId]);
      return { ...page, totalCount: rows[0]?.totalCount ?? 0 };
    },
    measures: (persons) => readMeasures(measures.query, persons),
    close: async () => {
      await Promise.all([cases.close(), measures.close()]);
    },
  };
}

async function openAsOwner<Context extends BaseContext>(
  subgraph: Subgraph<Context>,
  scale: number,
): Promise<Database> {
  const database = await prepareDatabase('pglite:', subgraph.folder);
  const load = { ...subgraph, database, note: () => undefined };
  await loadSeedIfNeeded(load);
  await loadSynthetic(load, scale);
  return database;
}
