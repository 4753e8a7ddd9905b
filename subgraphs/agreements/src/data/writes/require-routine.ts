import { PURPOSES, type Purpose } from '@samspill/shared/decisions/purpose';
import type { ReferralEnds } from '../referrals/referral-ends.ts';
import { refuseReferral } from './referral-refusal.ts';
import type { ReferralWrite } from './referral-write.ts';

/** What a referral is to follow. */
export interface RoutineChoice {
  readonly routineId: string;
  readonly ends: ReferralEnds;
  readonly purpose: Purpose;
}

interface RoutineState {
  readonly responseDays: number | null;
  readonly isForBoth: boolean;
  readonly isInForce: boolean;
  readonly coversArea: boolean;
}

/**
 * The days that the routine gives for an answer, null where it gives none. Refuses a routine that is not for both ends, or
 * of an agreement that is not in force today, is for other counties, or leaves the area of the purpose out.
 */
export async function requireRoutine(
  { query, today }: ReferralWrite,
  { routineId, ends, purpose }: RoutineChoice,
): Promise<number | null> {
  const { area } = PURPOSES[purpose];
  const [routine] = await query<RoutineState>(ROUTINE, [
    routineId,
    today,
    ends.countyCode,
    ends.unitNumber,
    area,
  ]);
  const field = 'routineId';
  if (routine === undefined)
    return refuseReferral(
      'UNKNOWN_ROUTINE',
      'There is no routine of this id: take one of the office.',
      field,
    );
  if (!routine.isForBoth)
    refuseReferral(
      'ROUTINE_ELSEWHERE',
      `The routine is not for both county ${ends.countyCode} and unit ${ends.unitNumber}: take one that is.`,
      field,
    );
  if (!routine.isInForce)
    refuseReferral(
      'ROUTINE_NOT_IN_FORCE',
      'The agreement that the routine stands under is not in force today: take a routine of one that is.',
      field,
    );
  if (!routine.coversArea)
    refuseReferral(
      'AREA_NOT_COVERED',
      `The agreement that the routine stands under does not cover ${area}, the area of ${purpose}.`,
      field,
    );
  return routine.responseDays;
}

/** The follow-up service of a county is named by the county's code. */
const ROUTINE = `
  SELECT r.response_days AS "responseDays",
         EXISTS (SELECT FROM agreement_county c WHERE c.agreement_id = r.agreement_id AND c.county_code = $3)
           AND EXISTS (SELECT FROM routine_unit u
                       WHERE u.routine_id = r.id AND u.kind = 'FOLLOW_UP_SERVICE' AND u.unit_key = 'ot-' || $3)
           AND EXISTS (SELECT FROM routine_unit u
                       WHERE u.routine_id = r.id AND u.kind = 'NAV_OFFICE' AND u.unit_key = $4) AS "isForBoth",
         f.version IS NOT NULL AS "isInForce",
         EXISTS (SELECT FROM agreement_area a
                 WHERE a.agreement_id = r.agreement_id AND a.version = f.version
                   AND a.area = $5::cooperation_area) AS "coversArea"
  FROM interaction_routine r
  LEFT JOIN agreement_in_force f
    ON f.agreement_id = r.agreement_id
   AND f.in_force_from <= $2::date AND coalesce(f.in_force_to, 'infinity') >= $2::date
  WHERE r.id = $1`;
