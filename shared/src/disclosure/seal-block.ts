import type { Database, Query } from '../database/database.ts';
import type { Signer } from '../decisions/sign-statement.ts';
import { fail } from '../errors.ts';
import { inAudit } from './in-audit.ts';
import { SEAL_TYPES, signSeal } from './seal.ts';
import { blockHash, NO_HASH, type BlockContent } from './stored-block.ts';
import { entryHash, STORED_ENTRY, type StoredEntry } from './stored-entry.ts';

/** The most rows of a block, so that whoever verifies or purges one holds little at a time. */
export const BLOCK_ROWS = 1000;

/** A number that all programs on one database take for the same lock. */
const LOCK = 5_746_231;

/** A block that was sealed just now: who keeps its number and hash elsewhere can prove later that nothing was cut off. */
export interface SealedBlock {
  readonly number: string;
  readonly hash: string;
  readonly rows: number;
}

/**
 * Seals the rows that have no block, in the order of their ids and at most `BLOCK_ROWS`; null when there are none, or
 * while another program seals. Rows of transactions that are still open are left to a later block: nobody who reads or
 * writes the log waits for it, nor it for them.
 */
export function sealBlock(
  database: Database,
  { signer, now }: { readonly signer: Signer; readonly now: number },
): Promise<SealedBlock | null> {
  return inAudit(database, async (query) => {
    if (!(await takeLock(query))) return null;
    const rows = await query<StoredEntry>(
      `SELECT ${STORED_ENTRY} FROM disclosure d WHERE d.block IS NULL ORDER BY d.id LIMIT ${BLOCK_ROWS}`,
    );
    if (rows.length === 0) return null;
    const content = await contentOf(query, rows, new Date(now).toISOString());
    const { number } = content;
    const hash = blockHash(content);
    const signature = await signSeal(signer, SEAL_TYPES.BLOCK, { number, hash, purgedAt: null });
    await writeBlock(query, content, [hash, signer.kid, signature]);
    return { number, hash, rows: rows.length };
  });
}

/** Until the end of the transaction. What others have sealed before is seen by the next statement. */
async function takeLock(query: Query): Promise<boolean> {
  const [lock] = await query<{ held: boolean }>(`SELECT pg_try_advisory_xact_lock(${LOCK}) AS held`);
  return lock?.held === true;
}

async function contentOf(
  query: Query,
  rows: readonly StoredEntry[],
  sealedAt: string,
): Promise<BlockContent> {
  const [last] = await query<{ number: string; hash: string }>(
    'SELECT number::text AS number, hash FROM disclosure_block ORDER BY disclosure_block.number DESC LIMIT 1',
  );
  return {
    number: String(BigInt(last?.number ?? 0) + 1n),
    previousHash: last?.hash ?? NO_HASH,
    entryIds: rows.map(({ id }) => id),
    entryHashes: rows.map(entryHash),
    sealedAt,
  };
}

async function writeBlock(
  query: Query,
  { number, previousHash, entryIds, entryHashes, sealedAt }: BlockContent,
  [hash, kid, signature]: readonly [hash: string, kid: string, signature: string],
): Promise<void> {
  await query(
    `INSERT INTO disclosure_block
       (number, previous_hash, entry_ids, entry_hashes, hash, sealed_at, kid, signature)
     VALUES ($1::text::bigint, $2, $3::text[]::bigint[], $4, $5, $6::text::timestamptz, $7, $8)`,
    [number, previousHash, entryIds, entryHashes, hash, sealedAt, kid, signature],
  );
  const marked = await query(
    `UPDATE disclosure SET block = $1::text::bigint WHERE id = ANY ($2::text[]::bigint[]) RETURNING id`,
    [number, entryIds],
  );
  if (marked.length === entryIds.length) return;
  fail('INTERNAL_SERVER_ERROR', 'Rows of the log of disclosures went away while they were sealed.');
}
