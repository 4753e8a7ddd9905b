import { sha256 } from './stored-entry.ts';

/** What a block says of rows, and of the block before it. */
export interface BlockContent {
  /** 1 for the first, and one more for each. */
  readonly number: string;
  readonly previousHash: string;
  readonly entryIds: readonly string[];
  readonly entryHashes: readonly string[];
  /** ISO 8601 in UTC with milliseconds. */
  readonly sealedAt: string;
}

/** A block as it is stored. */
export interface StoredBlock extends BlockContent {
  readonly hash: string;
  readonly kid: string;
  readonly signature: string;
  readonly purgedAt: string | null;
  readonly purgeSignature: string | null;
}

/** What the first block has for the hash of the one before it. */
export const NO_HASH = '0'.repeat(64);

/** What a query of the table `disclosure_block` selects to get stored blocks. */
export const STORED_BLOCK = `number::text AS number, previous_hash AS "previousHash", entry_ids::text[] AS "entryIds",
  entry_hashes AS "entryHashes", hash, ${timeOf('sealed_at')} AS "sealedAt", kid, signature,
  ${timeOf('purged_at')} AS "purgedAt", purge_signature AS "purgeSignature"`;

/** The hash of a block: SHA-256 over the JSON array of what it says, in hexadecimal. */
export function blockHash({ number, previousHash, entryIds, entryHashes, sealedAt }: BlockContent): string {
  return sha256(JSON.stringify([number, previousHash, entryIds, entryHashes, sealedAt]));
}

function timeOf(column: string): string {
  return `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
}
