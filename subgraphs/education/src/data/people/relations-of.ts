import type { PersonalOwner } from '@samspill/shared/personal/personal-owner';

const OPEN = `
  SELECT person_id AS "personId", 'OPEN_FOLLOW_UP_CASE' AS kind, county_code AS "countyCode", NULL AS "unitNumber"
  FROM follow_up_case WHERE person_id = ANY ($1::text[]) AND closed_on IS NULL
  UNION ALL
  SELECT person_id, 'OPEN_GUIDANCE', county_code, NULL
  FROM guidance WHERE person_id = ANY ($1::text[]) AND closed_on IS NULL
  UNION ALL
  SELECT person_id, 'OPEN_GUIDANCE', county_code, NULL
  FROM apel_case WHERE person_id = ANY ($1::text[]) AND decided_on IS NULL`;

/** What is open of these persons in the counties that the viewer reaches: a case, guidance or an assessment. */
export const relationsOf: PersonalOwner['relationsOf'] = (query, persons) => query(OPEN, [persons]);
