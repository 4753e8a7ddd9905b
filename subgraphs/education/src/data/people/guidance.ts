import type { Day } from '@samspill/shared/day';
import { byPerson } from '@samspill/shared/personal/by-person';
import type { CategoryReader } from '@samspill/shared/personal/personal-owner';
import type { GuidanceTheme } from '../../generated/graph.ts';

/** The guidance of a young person by a career centre. */
export interface GuidanceRow {
  readonly __typename: 'Guidance';
  readonly personId: string;
  readonly centreId: string;
  readonly openedOn: Day;
  readonly closedOn: Day | null;
  readonly heldOn: readonly Day[];
  readonly themes: readonly GuidanceTheme[];
}

/** The guidance of these persons. */
export const guidanceOf: CategoryReader<GuidanceRow> = async (query, persons) =>
  byPerson(
    'Guidance',
    await query<Omit<GuidanceRow, '__typename'>>(
      `SELECT person_id AS "personId", centre_id AS "centreId", opened_on AS "openedOn", closed_on AS "closedOn",
         held_on AS "heldOn", themes
       FROM guidance WHERE person_id = ANY ($1::text[])`,
      [persons],
    ),
  );
