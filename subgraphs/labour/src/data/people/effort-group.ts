import type { Query } from '@samspill/shared/database/database';
import type { Day } from '@samspill/shared/day';
import type { PersonalValue } from '@samspill/shared/personal/personal-owner';
import type { EffortGroup } from '../../generated/graph.ts';

/** NAV's latest decision of how much help a person needs. */
export interface EffortGroupDecisionRow extends PersonalValue {
  readonly __typename: 'EffortGroupDecision';
  readonly effortGroup: EffortGroup;
  readonly decidedOn: Day;
  readonly synthetic: true;
}

interface EffortGroupFacts {
  readonly person_id: string;
  readonly effort_group: EffortGroup;
  readonly decided_on: Day;
}

const READ = `
  SELECT person_id, effort_group, decided_on
  FROM effort_group_decision WHERE person_id = ANY ($1::text[])`;

/** The decisions of persons, in one statement. */
export async function readEffortGroups(
  query: Query,
  persons: readonly string[],
): Promise<ReadonlyMap<string, EffortGroupDecisionRow>> {
  const rows = await query<EffortGroupFacts>(READ, [persons]);
  return new Map(rows.map((row) => [row.person_id, decisionRow(row)]));
}

function decisionRow({
  effort_group: effortGroup,
  decided_on: decidedOn,
}: EffortGroupFacts): EffortGroupDecisionRow {
  return { __typename: 'EffortGroupDecision', effortGroup, decidedOn, synthetic: true };
}
