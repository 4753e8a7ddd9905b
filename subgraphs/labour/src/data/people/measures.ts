import type { Day } from '@samspill/shared/day';
import { byPerson } from '@samspill/shared/personal/by-person';
import type { CategoryReader, PersonalValue } from '@samspill/shared/personal/personal-owner';
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
  readonly personId: string;
  readonly participations: readonly MeasureParticipationRow[];
  readonly synthetic: true;
}

const READ = `
  SELECT person_id AS "personId", json_agg(
    json_build_object(
      'measureCode', measure_code, 'status', status,
      'startsOn', to_char(starts_on, 'YYYY-MM-DD'), 'endsOn', to_char(ends_on, 'YYYY-MM-DD')
    ) ORDER BY place
  ) AS participations, true AS synthetic
  FROM measure_participation WHERE person_id = ANY ($1::text[]) GROUP BY person_id`;

/** The measures of persons. */
export const readMeasures: CategoryReader<MeasuresRow> = async (query, persons) =>
  byPerson('Measures', await query<Omit<MeasuresRow, '__typename'>>(READ, [persons]));
