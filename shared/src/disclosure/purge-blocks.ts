import type { Database, Query } from '../database/database.ts';
import type { Signer } from '../decisions/sign-statement.ts';
import { inAudit } from './in-audit.ts';
import { SEAL_TYPES, signSeal } from './seal.ts';

/** The most blocks that are purged in one transaction. */
const BLOCKS = 100;

/** A number of its own, so that two purges do not delete the same at once; a sealing does not wait for it. */
const LOCK = 5_746_232;

export interface PurgeOptions {
  /** Blocks that were sealed before this time are purged; milliseconds since 1970. */
  readonly before: number;
  readonly signer: Signer;
  readonly now: number;
}

/** How much was deleted. */
export interface Purged {
  readonly blocks: number;
  readonly rows: number;
}

/**
 * Deletes the rows of whole blocks that are older than the retention. The block stays with its hashes and a signed mark,
 * so that the chain still verifies. For the owner of the tables: the program itself may not delete.
 */
export async function purgeBlocks(database: Database, options: PurgeOptions): Promise<Purged> {
  let [blocks, rows] = [0, 0];
  for (;;) {
    const purged = await inAudit(database, (query) => purgeSome(query, options));
    blocks += purged.blocks;
    rows += purged.rows;
    if (purged.blocks < BLOCKS) return { blocks, rows };
  }
}

async function purgeSome(query: Query, { before, signer, now }: PurgeOptions): Promise<Purged> {
  await query(`SELECT pg_advisory_xact_lock(${LOCK})`);
  const old = await query<{ number: string; hash: string }>(
    `SELECT number::text AS number, hash FROM disclosure_block b
     WHERE b.purged_at IS NULL AND b.sealed_at < $1::text::timestamptz ORDER BY b.sealed_at LIMIT ${BLOCKS}`,
    [new Date(before).toISOString()],
  );
  if (old.length === 0) return { blocks: 0, rows: 0 };
  const purgedAt = new Date(now).toISOString();
  const marks = await Promise.all(
    old.map(async (block) => ({
      number: block.number,
      signature: await signSeal(signer, SEAL_TYPES.PURGE, { ...block, purgedAt }),
    })),
  );
  await query(
    `UPDATE disclosure_block b SET purged_at = $2::text::timestamptz, purge_signature = m.signature
     FROM jsonb_to_recordset($1::jsonb) AS m (number bigint, signature text) WHERE b.number = m.number`,
    [JSON.stringify(marks), purgedAt],
  );
  const [deleted] = await query<{ rows: number }>(
    `WITH gone AS (DELETE FROM disclosure WHERE block = ANY ($1::text[]::bigint[]) RETURNING id)
     SELECT count(*) AS rows FROM gone`,
    [old.map(({ number }) => number)],
  );
  return { blocks: old.length, rows: deleted?.rows ?? 0 };
}
