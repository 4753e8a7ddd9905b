import type { Query } from '../database/database.ts';
import type { LoggedCategory } from '../disclosure/disclosure-entry.ts';

/** What the database is told of a viewer for the length of a transaction; its policies show no row beyond it. */
export interface PersonalFacts {
  /** Counties in which the viewer has a role of the owner's sector, or all of them. */
  readonly counties: readonly string[] | 'ALL';
  /** Units of NAV for which the viewer has one, or all of them. */
  readonly units: readonly string[] | 'ALL';
  /** The pseudonym of the person who is asked for by it: a citizen's own, or of a number that somebody gave. */
  readonly subject: string | null;
  /** The persons who may be read, by category. */
  readonly permitted: Readonly<Partial<Record<LoggedCategory, readonly string[]>>>;
}

const SET = `SELECT set_config('samspill.viewer', 'yes', true), set_config('samspill.counties', $1, true),
  set_config('samspill.units', $2, true), set_config('samspill.subject', $3, true),
  set_config('samspill.permitted', $4, true)`;

/** Tells the database the facts; they end with the transaction. */
export async function setFacts(query: Query, facts: PersonalFacts): Promise<void> {
  const { counties, units, subject, permitted } = facts;
  await query(SET, [listOf(counties), listOf(units), subject ?? '', JSON.stringify(permitted)]);
}

/** Tells the database which persons may be read, beside what it has been told. */
export async function setPermitted(query: Query, permitted: PersonalFacts['permitted']): Promise<void> {
  await query(`SELECT set_config('samspill.permitted', $1, true)`, [JSON.stringify(permitted)]);
}

/** As an array of PostgreSQL is written; codes and numbers of units alone stand in it. */
function listOf(codes: readonly string[] | 'ALL'): string {
  if (codes === 'ALL') return '{*}';
  if (codes.some((code) => !/^[\w-]+$/.test(code)))
    throw new Error('A place has a code of letters and digits.');
  return `{${codes.join(',')}}`;
}
