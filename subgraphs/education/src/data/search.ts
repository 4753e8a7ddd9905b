import type { Page } from '@samspill/shared/page';
import type { SearchKind } from '../generated/graph.ts';
import type { Db } from './db.ts';

/** What is looked for, and among what. */
export interface SearchQuestion {
  readonly text: string;
  readonly kinds: readonly SearchKind[];
}

/** One page of the search. */
export interface SearchPageArguments extends SearchQuestion {
  readonly size: number;
  /** Rank, folded name, kind and key of the last result of the page before; null for the first page. */
  readonly after: readonly string[] | null;
}

/** Something that was found: what it is, its key, and its place in the order. */
export interface SearchHit {
  readonly kind: SearchKind;
  readonly key: string;
  readonly foldedName: string;
  readonly rank: number;
}

/** A page of what was found; how many there are in all is asked for by the question. */
export interface SearchConnectionRow extends Page<SearchHit> {
  readonly question: SearchQuestion;
}

/**
 * What the search finds after a place in its order, one more than the page holds. Names and text are compared as
 * `fold_name` folds them: it leaves letters, digits and spaces, so that nothing in the text has a meaning in a pattern.
 * A text of one or two letters is looked for where words begin, which the index of trigrams can answer.
 */
export function searchPage(
  db: Db,
  { text, kinds, size, after }: SearchPageArguments,
): Promise<readonly SearchHit[]> {
  const [rank, foldedName, kind, key] = after ?? ['-1', '', '', ''];
  return db.$queryRaw<SearchHit[]>`
    WITH hit AS (SELECT * FROM find_by_name(${text}::text, ${[...kinds]}::text[]))
    SELECT kind, key, folded_name AS "foldedName", rank FROM hit
    WHERE (rank, folded_name COLLATE "C", kind COLLATE "C", key COLLATE "C")
        > (${rank}::int, ${foldedName}::text, ${kind}::text, ${key}::text)
    ORDER BY rank, folded_name COLLATE "C", kind COLLATE "C", key COLLATE "C"
    LIMIT ${size + 1}`;
}

/** How many the search finds in all. */
export async function searchCount(db: Db, { text, kinds }: SearchQuestion): Promise<number> {
  const [row] = await db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM find_by_name(${text}::text, ${[...kinds]}::text[])`;
  return row?.count ?? 0;
}
