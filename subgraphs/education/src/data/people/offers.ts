import type { Day } from '@samspill/shared/day';
import { byPerson } from '@samspill/shared/personal/by-person';
import type { CategoryReader } from '@samspill/shared/personal/personal-owner';
import type { EducationOfferKind, OfferAnswer } from '../../generated/graph.ts';

/** One offer, with its answer where there is one. */
export interface EducationOfferRow {
  readonly offeredOn: Day;
  readonly kind: EducationOfferKind;
  readonly answer: OfferAnswer | null;
  readonly answeredOn: Day | null;
}

/** What a young person was offered, oldest first. */
export interface OffersRow {
  readonly __typename: 'Offers';
  readonly personId: string;
  readonly offers: readonly EducationOfferRow[];
}

/** What these persons were offered. */
export const offersOf: CategoryReader<OffersRow> = async (query, persons) =>
  byPerson(
    'Offers',
    await query<Omit<OffersRow, '__typename'>>(
      `SELECT person_id AS "personId", jsonb_agg(jsonb_build_object(
         'offeredOn', offered_on, 'kind', kind, 'answer', answer, 'answeredOn', answered_on
       ) ORDER BY offered_on, kind) AS offers
       FROM education_offer WHERE person_id = ANY ($1::text[]) GROUP BY person_id`,
      [persons],
    ),
  );
