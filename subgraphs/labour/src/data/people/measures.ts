import type { Query } from '@samspill/shared/database/database';
import type { Day } from '@samspill/shared/day';
import type { PersonalValue } from '@samspill/shared/personal/personal-owner';
import type { MeasureParticipationStatus } from '../../generated/graph.ts';

/** A person on a measure. */
export interface MeasureParticipationRow {
  readonly measureCode: string;
  readonly status: MeasureParticipationStatus;
  readonly startsOn: Day;
  /** As planned or as it was; null where none is planned. */
  readonly endsOn: Day | null;
}

/** The measures of a person, the first one first. */
export interface MeasuresRow extends PersonalValue {
  readonly __typename: 'Measures';
  readonly participations: readonly MeasureParticipationRow[];
  readonly synthetic: true;
}

interface MeasuresFacts {
  readonly person_id: string;
  readonly participations: readonly MeasureParticipationRow[];
}

const READ = `
  SELECT person_id, json_agg(
    json_build_object(
      'measureCode', measure_code, 'status', status,
      'startsOn', to_char(starts_on, 'YYYY-MM-DD'), 'endsOn', to_char(ends_on, 'YYYY-MM-DD')
    ) ORDER BY place
  ) AS participations
  FROM measure_participation WHERE person_id = ANY ($1::text[]) GROUP BY person_id`;

/** The measures of persons, in one statement. */
export async function readMeasures(
  query: Query,
  persons: readonly string[],
): Promise<ReadonlyMap<string, MeasuresRow>> {
  const rows = await query<MeasuresFacts>(READ, [persons]);
  return new Map(
    rows.map(({ person_id: person, participations }) => [
      person,
      { __typename: 'Measures', participations, synthetic: true },
    ]),
  );
}
