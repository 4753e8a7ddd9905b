import type { Database } from '@samspill/shared/database/database';
import { pageOf } from '@samspill/shared/page';
import { logRulings } from '@samspill/shared/personal/log-rulings';
import { inPersonalTransaction, type PersonalRequest } from '@samspill/shared/personal/personal-transaction';
import { asRead } from '@samspill/shared/personal/read-relation';
import { ownPermit } from '@samspill/shared/personal/ruling';
import { viewerReach } from '@samspill/shared/personal/viewer-reach';
import {
  registrationRow,
  type RegistrationConnectionRow,
  type RegistrationFacts,
  type RegistrationRow,
} from './registration.ts';
import { openRegistration } from './relations-of.ts';

/** One page of the open registrations at a viewer's units. */
export interface CaseListArguments {
  readonly size: number;
  /** First day and person of the last registration of the page before; null for the first page. */
  readonly after: readonly string[] | null;
}

interface ListedRegistration extends RegistrationFacts {
  readonly unit_number: string;
  readonly county_code: string;
}

/** A page without registrations still tells how many there are in all. */
interface CountedPage {
  readonly total: number;
  readonly page: readonly ListedRegistration[];
}

/** Row-level security leaves the viewer's own units alone; that they are named too lets the index find them. */
const AT_UNITS = 'AND unit_number = ANY ((SELECT samspill_units())::text[])';

const readList = (condition: string): string => `
  WITH mine AS MATERIALIZED (
    SELECT person_id, unit_number, county_code, kind,
           to_char(registered_on, 'YYYY-MM-DD') AS registered_on, NULL AS ended_on
    FROM registration WHERE ended_on IS NULL ${condition}
  ), page AS (
    SELECT * FROM mine WHERE $1::text IS NULL OR (registered_on, person_id) > ($1::text, $2::text)
    ORDER BY registered_on, person_id LIMIT $3::int
  )
  SELECT (SELECT count(*)::int FROM mine) AS total,
         (SELECT coalesce(json_agg(page ORDER BY registered_on, person_id), '[]') FROM page) AS page`;

/** Reads a page of the open registrations at a viewer's units in one statement, and logs each of it before it is given. */
export function caseList(
  database: Database,
  request: PersonalRequest,
  { size, after }: CaseListArguments,
): Promise<RegistrationConnectionRow> {
  const isOfAll = viewerReach(request.viewer, request.roles).units === 'ALL';
  return inPersonalTransaction(database, request, async (query) => {
    const [day = null, person = null] = after ?? [];
    const [read] = await query<CountedPage>(readList(isOfAll ? '' : AT_UNITS), [day, person, size + 1]);
    const { total = 0, page: rows = [] } = read ?? {};
    const page = pageOf(rows.map(listedRow), size, ({ registeredOn, person: { id } }) => [registeredOn, id]);
    await logRulings(query, request, page.nodes.map(rulingOf));
    return { ...page, totalCount: total };
  });
}

/** The relation is that by which the registration was found, so that it is signed without being read again. */
function listedRow(listed: ListedRegistration): RegistrationRow {
  return registrationRow(listed, { id: listed.person_id, relation: asRead(openRegistration(listed)) });
}

const rulingOf = ({ person }: RegistrationRow) => ownPermit(person.id, 'REGISTRATION');
