import type { Day } from '@samspill/shared/day';
import { byPerson } from '@samspill/shared/personal/by-person';
import type { CategoryReader, PersonalValue } from '@samspill/shared/personal/personal-owner';
import type { EffortGroup } from '../../generated/graph.ts';

/** NAV's latest decision of how much help a person needs. */
export interface EffortGroupDecisionRow extends PersonalValue {
  readonly __typename: 'EffortGroupDecision';
  readonly personId: string;
  readonly effortGroup: EffortGroup;
  readonly decidedOn: Day;
  readonly synthetic: true;
}

const READ = `
  SELECT person_id AS "personId", effort_group AS "effortGroup", decided_on AS "decidedOn", true AS synthetic
  FROM effort_group_decision WHERE person_id = ANY ($1::text[])`;

/** The decisions of persons. */
export const readEffortGroups: CategoryReader<EffortGroupDecisionRow> = async (query, persons) =>
  byPerson('EffortGroupDecision', await query<Omit<EffortGroupDecisionRow, '__typename'>>(READ, [persons]));
