import { fail } from '@samspill/shared/errors';
import { decodeCursor, pageOf, pageSize } from '@samspill/shared/page';
import type { Context } from '../context.ts';
import type { SearchConnectionRow } from '../data/search.ts';
import type { QuerySearchArgs, SearchKind } from '../generated/graph.ts';

const RESULTS = { usual: 20, most: 100 };

const LONGEST_TEXT = 100;

const KINDS: readonly SearchKind[] = ['SCHOOL', 'EMPLOYER', 'NAV_OFFICE', 'CAREER_CENTRE'];

/** A page of what is called something like a text. */
export async function search(
  { text, kinds, first, after }: QuerySearchArgs,
  list: Context['list'],
): Promise<SearchConnectionRow> {
  const question = { text: searchText(text), kinds: kinds ?? KINDS };
  const size = pageSize(first, RESULTS);
  const hits = await list.searchPage({ ...question, size, after: cursorOf(after) });
  const page = pageOf(hits, size, ({ rank, foldedName, kind, key }) => [String(rank), foldedName, kind, key]);
  return { ...page, question };
}

/** Marks alone are in no name, one letter is in nearly all of them, and a whole page of text in none. */
function searchText(text: string): string {
  const said = text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  if (said < 2 || text.includes('\u0000'))
    fail('BAD_USER_INPUT', 'Give at least two letters or digits of the name that you look for.');
  if (text.length > LONGEST_TEXT)
    fail('BAD_USER_INPUT', `Give at most ${LONGEST_TEXT} characters of the name that you look for.`);
  return text;
}

function cursorOf(after: string | null | undefined): readonly string[] | null {
  const cursor = decodeCursor(after, 4);
  if (cursor === null || /^\d{1,5}$/.test(cursor[0] ?? '')) return cursor;
  return fail(
    'INVALID_CURSOR',
    'The cursor in `after` was not given out by this list; leave it out to begin at the start.',
  );
}
