import type { Database, Query } from '@samspill/shared/database/database';
import { hasRole } from '@samspill/shared/access/viewer';
import { fail } from '@samspill/shared/errors';
import { logRulings } from '@samspill/shared/personal/log-rulings';
import { inPersonalTransaction, type PersonalRequest } from '@samspill/shared/personal/personal-transaction';
import { viewerReach } from '@samspill/shared/personal/viewer-reach';
import { ownGrounds } from '@samspill/shared/personal/ruling';
import { registrationRow, type RegistrationFacts, type RegistrationRow } from './registration.ts';
import { openRegistration } from './relations-of.ts';

/** One page of the open registrations at the viewer's units. */
export interface RegistrationPageArguments {
  readonly size: number;
  /** First day and person of the last registration of the page before; null for the first page. */
  readonly after: readonly string[] | null;
}

/** The rows of a page, one more than it holds, and how many there are in all. */
export interface RegistrationRows {
  readonly rows: readonly RegistrationRow[];
  readonly totalCount: number;
}

interface ListedRegistration extends RegistrationFacts {
  readonly unit_number: string;
  readonly county_code: string;
}

interface ListRead {
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

/** The open registrations at the viewer's units, read and counted in one statement, and logged before any is given. */
export function registrationsOfViewer(
  database: Database,
  request: PersonalRequest,
  { size, after }: RegistrationPageArguments,
): Promise<RegistrationRows> {
  if (request.viewer.kind === 'CITIZEN' || !hasRole(request.viewer, request.roles)) {
    fail(
      'FORBIDDEN',
      'The registrations at an office are for its youth team: ask in the role NAV_YOUTH_TEAM.',
    );
  }
  return inPersonalTransaction(database, request, async (query) => {
    const [day = null, person = null] = after ?? [];
    const isOfAll = viewerReach(request.viewer, request.roles).units === 'ALL';
    const [read] = await query<ListRead>(readList(isOfAll ? '' : AT_UNITS), [day, person, size + 1]);
    const { total = 0, page = [] } = read ?? {};
    await logListed(query, request, page.slice(0, size));
    return { rows: page.map(listedRow), totalCount: total };
  });
}

async function logListed(
  query: Query,
  request: PersonalRequest,
  listed: readonly ListedRegistration[],
): Promise<void> {
  const rulings = listed.map(({ person_id: person }) => ({
    question: { person, category: 'REGISTRATION' as const },
    reasons: [],
    grounds: ownGrounds('OWN'),
  }));
  await logRulings(query, request, rulings);
}

/** The relation goes with the person, so that signing it needs no second read. */
function listedRow(listed: ListedRegistration): RegistrationRow {
  return registrationRow(listed, { id: listed.person_id, relation: openRegistration(listed) });
}
