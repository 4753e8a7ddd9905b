import { fail } from './errors.ts';

/** How many entries a list gives when nothing is said, and at most. */
export interface PageLimit {
  readonly usual: number;
  readonly most: number;
}

/** One page of a list; `totalCount` is worked out by a resolver of its own, only when asked for. */
export interface Page<Node> {
  readonly nodes: readonly Node[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** How many entries to give: `first` as asked, or the usual number. Refuses less than 0 and more than a page holds. */
export function pageSize(first: number | null | undefined, limit: PageLimit): number {
  if (first === null || first === undefined) return limit.usual;
  if (first < 0) fail('BAD_USER_INPUT', `\`first\` is ${first}; give a number from 0 to ${limit.most}.`);
  if (first > limit.most) {
    fail(
      'PAGE_TOO_LARGE',
      `\`first\` is ${first}, but a page holds at most ${limit.most}; ask for the rest with \`after\`.`,
    );
  }
  return first;
}

/** How many periods of a series to give: 1 to `most`. */
export function seriesLength(last: number, most: number): number {
  if (last >= 1 && last <= most) return last;
  return last > most
    ? fail('PAGE_TOO_LARGE', `\`last\` is ${last}, but at most ${most} periods are given at a time.`)
    : fail('BAD_USER_INPUT', `\`last\` is ${last}; give a number from 1 to ${most}.`);
}

/** A page of the rows that were read with one more than the page holds, so that a page of 0 knows too whether more follow. */
export function pageOf<Row>(
  rows: readonly Row[],
  size: number,
  keyOf: (row: Row) => readonly string[],
): Page<Row> {
  const nodes = rows.slice(0, size);
  const lastNode = nodes.at(-1);
  return {
    nodes,
    pageInfo: {
      hasNextPage: rows.length > size,
      endCursor: lastNode === undefined ? null : encodeCursor(keyOf(lastNode)),
    },
  };
}

/** The sort key of an entry as an opaque text. */
export function encodeCursor(key: readonly string[]): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url');
}

/** The sort key in a cursor, null for none; refuses anything that this list did not give out. */
export function decodeCursor(after: string | null | undefined, parts: number): readonly string[] | null {
  if (after === null || after === undefined) return null;
  const key = parseKey(after);
  if (Array.isArray(key) && key.length === parts && key.every(isText)) return key;
  return fail(
    'INVALID_CURSOR',
    'The cursor in `after` was not given out by this list; leave it out to begin at the start.',
  );
}

/** No text of a database has a U+0000 in it, so no list has given one out. */
function isText(part: unknown): part is string {
  return typeof part === 'string' && !part.includes('\u0000');
}

function parseKey(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    return null;
  }
}
