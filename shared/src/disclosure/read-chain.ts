import type { Query } from '../database/database.ts';
import { STORED_BLOCK, type StoredBlock } from './stored-block.ts';
import { STORED_ENTRY, type StoredEntry } from './stored-entry.ts';

/** How many blocks and rows are held at a time. */
const BLOCKS = 10;
const ROWS = 2000;

/** A row with the block that it claims. */
export interface ClaimingEntry extends StoredEntry {
  readonly block: string;
}

/** All blocks in order, a few at a time. */
export async function* readBlocks(query: Query): AsyncGenerator<StoredBlock, undefined> {
  let page: readonly StoredBlock[] = [];
  do {
    page = await query<StoredBlock>(
      `SELECT ${STORED_BLOCK} FROM disclosure_block b
       WHERE $1::text IS NULL OR b.number > $1::text::bigint ORDER BY b.number LIMIT ${BLOCKS}`,
      [page.at(-1)?.number ?? null],
    );
    yield* page;
  } while (page.length === BLOCKS);
}

/** All rows that claim a block, by block and id, a few at a time. */
export async function* readClaims(query: Query): AsyncGenerator<ClaimingEntry, undefined> {
  let page: readonly ClaimingEntry[] = [];
  do {
    const last = page.at(-1);
    page = await query<ClaimingEntry>(
      `SELECT ${STORED_ENTRY}, d.block::text AS block FROM disclosure d
       WHERE (d.block, d.id) > ($1::text::bigint, $2::text::bigint) ORDER BY d.block, d.id LIMIT ${ROWS}`,
      [last?.block ?? '-9223372036854775808', last?.id ?? '0'],
    );
    yield* page;
  } while (page.length === ROWS);
}

/** The rows that have no block yet: how many, and since when. */
export interface UnsealedTail {
  readonly rows: number;
  /** ISO 8601; null when there are none. */
  readonly since: string | null;
}

/** Counts the rows that have no block yet. */
export async function readTail(query: Query): Promise<UnsealedTail> {
  const [tail] = await query<{ rows: number; since: Date | null }>(
    'SELECT count(*) AS rows, min(at) AS since FROM disclosure WHERE block IS NULL',
  );
  return { rows: tail?.rows ?? 0, since: tail?.since?.toISOString() ?? null };
}
