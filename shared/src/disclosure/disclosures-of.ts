import type { Query } from '../database/database.ts';
import { fail } from '../errors.ts';
import { decodeCursor, pageOf, pageSize, type Page } from '../page.ts';
import { AT } from './stored-entry.ts';
import { subjectOf } from './subject-of.ts';

/** How many disclosures a page has. */
export const DISCLOSURE_PAGE = { usual: 20, most: 100 } as const;

/** What citizens see of one time that somebody asked for data about them: which organisation, never who there. */
export interface ShownDisclosure {
  readonly id: string;
  /** ISO 8601 in UTC. */
  readonly at: string;
  readonly organisationNumber: string | null;
  readonly supplierNumber: string | null;
  readonly viewerKind: string;
  readonly way: string;
  readonly category: string;
  readonly direction: string | null;
  readonly purpose: string | null;
  readonly outcome: string;
  readonly reasons: readonly string[];
  readonly basis: string | null;
  readonly agreementId: string | null;
}

/** Which part of the list. */
export interface DisclosurePage {
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
}

const SHOWN = `d.id::text AS id, ${AT} AS at, d.viewer_organisation AS "organisationNumber",
  d.viewer_supplier AS "supplierNumber", d.viewer_kind AS "viewerKind", d.way, d.category, d.direction, d.purpose,
  d.outcome, d.reasons, d.basis, d.agreement_id AS "agreementId"`;

/**
 * What was asked for about a person and what became of it, newest first, refusals included. Ask within a transaction,
 * and only after it is certain that the viewer is that person. Empty for one who is not known. INVALID_CURSOR and
 * PAGE_TOO_LARGE as in every list.
 */
export async function disclosuresOf(
  query: Query,
  personId: string,
  { first, after }: DisclosurePage = {},
): Promise<Page<ShownDisclosure>> {
  const size = pageSize(first, DISCLOSURE_PAGE);
  const key = readKey(after);
  const subject = await showSubject(query, personId);
  const rows = await query<ShownDisclosure>(
    `SELECT ${SHOWN} FROM disclosure d
     WHERE d.subject = $1 AND ($2::text IS NULL OR (d.at, d.id) < ($2::text::timestamptz, $3::text::bigint))
     ORDER BY d.at DESC, d.id DESC LIMIT ${size + 1}`,
    [subject, ...key],
  );
  return pageOf(rows, size, ({ at, id }) => [at, id]);
}

/** How many disclosures there are of a person, under the same conditions. */
export async function countDisclosuresOf(query: Query, personId: string): Promise<number> {
  const subject = await showSubject(query, personId);
  const [row] = await query<{ count: number }>(
    'SELECT count(*) AS count FROM disclosure WHERE subject = $1',
    [subject],
  );
  return row?.count ?? 0;
}

/** Lets the rest of the transaction see the rows of one person. */
async function showSubject(query: Query, personId: string): Promise<string | null> {
  const subject = await subjectOf(query, personId);
  await query(`SELECT set_config('samspill.disclosures_of', $1, true)`, [subject ?? '']);
  return subject;
}

const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/;

/** A key that is no time and number is no cursor of this list either. */
function readKey(after: string | null | undefined): readonly [string | null, string | null] {
  const [at, id] = decodeCursor(after, 2) ?? [];
  if (at === undefined || id === undefined) return [null, null];
  const isOurs = TIME.test(at) && !Number.isNaN(Date.parse(at)) && /^\d{1,18}$/.test(id);
  return isOurs
    ? [at, id]
    : fail(
        'INVALID_CURSOR',
        'The cursor in `after` was not given out by this list; leave it out to begin at the start.',
      );
}
