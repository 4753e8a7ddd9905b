import type { Database, Query } from '../database/database.ts';
import type { ChainFinding } from './chain-finding.ts';
import { checkRows } from './check-rows.ts';
import { checkSeal, isPurgeProven, type ChainKeys } from './check-seal.ts';
import { claimsByBlock, type ClaimsByBlock } from './claims-by-block.ts';
import { inSnapshot } from './in-audit.ts';
import { readBlocks, readClaims, readTail, type ClaimingEntry, type UnsealedTail } from './read-chain.ts';
import { NO_HASH, type StoredBlock } from './stored-block.ts';

/** A block by its number and hash, as it was known at some time. */
export interface ChainHead {
  readonly number: string;
  readonly hash: string;
}

export interface VerifyOptions extends ChainKeys {
  /** A block that has to be in the chain. */
  readonly head?: ChainHead;
  /** Told of each finding when it is made; none is kept. */
  readonly onFinding: (finding: ChainFinding) => void;
  /** Told after each block how many there were. */
  readonly onProgress?: (blocks: number) => void;
}

/** What was gone through. */
export interface ChainReport {
  readonly blocks: number;
  readonly purged: number;
  readonly findings: number;
  readonly tail: UnsealedTail;
  /** The last block, to be kept elsewhere; null where there is none. */
  readonly head: ChainHead | null;
}

/**
 * Goes through the whole chain and all rows, holding a few at a time, as they stand at one moment. What it promises:
 * without the private key nobody changes, adds, removes or moves a sealed row or block and is not found, and with
 * `head` nobody cuts off what was sealed up to there. Rows without a block are counted, and nothing is promised of them.
 */
export function verifyChain(database: Database, options: VerifyOptions): Promise<ChainReport> {
  return inSnapshot(database, (query) => walk(query, options));
}

async function walk(query: Query, options: VerifyOptions): Promise<ChainReport> {
  const claims = claimsByBlock(readClaims(query));
  let [blocks, purged, findings, isHeadSeen] = [0, 0, 0, options.head === undefined];
  let last: Checked | null = null;
  const tell = (found: readonly ChainFinding[]) => {
    findings += found.length;
    for (const finding of found) options.onFinding(finding);
  };
  for await (const block of readBlocks(query)) {
    for await (const row of claims.before(block.number)) tell([stranger(row)]);
    const checked: Checked = await checkBlock(block, last, { claims, keys: options });
    tell(checked.findings);
    isHeadSeen ||= isSame(block, options.head);
    blocks += 1;
    purged += block.purgedAt === null ? 0 : 1;
    last = checked;
    options.onProgress?.(blocks);
  }
  for await (const row of claims.before()) tell([stranger(row)]);
  if (options.head !== undefined && !isHeadSeen) {
    tell([{ code: 'HEAD_MISSING', block: options.head.number }]);
  }
  const head = last === null ? null : { number: last.number, hash: last.hash };
  return { blocks, purged, findings, tail: await readTail(query), head };
}

interface Checked extends ChainHead {
  /** Whether the block is as it was sealed, so that the next one can be held against it. */
  readonly isSound: boolean;
  readonly findings: readonly ChainFinding[];
}

async function checkBlock(
  block: StoredBlock,
  last: Checked | null,
  { claims, keys }: { readonly claims: ClaimsByBlock; readonly keys: ChainKeys },
): Promise<Checked> {
  const { number, hash } = block;
  const findings: ChainFinding[] = [];
  const expected = BigInt(last?.number ?? 0) + 1n;
  const missing = BigInt(number) - expected;
  if (missing > 0n) findings.push({ code: 'BLOCK_MISSING', block: rangeOf(expected, missing) });
  const fault = await checkSeal(block, keys);
  if (fault !== null) findings.push({ code: fault, block: number });
  const isNext = missing === 0n && fault === null && (last?.isSound ?? true);
  if (isNext && block.previousHash !== (last?.hash ?? NO_HASH)) {
    findings.push({ code: 'BLOCK_UNLINKED', block: number });
  }
  if (block.purgedAt !== null && !(await isPurgeProven(block, keys))) {
    findings.push({ code: 'PURGE_UNPROVEN', block: number });
  }
  // The rows of a block that stands elsewhere are told of there.
  const rows = await checkRows(block, claims.of(number));
  return {
    number,
    hash,
    isSound: fault === null,
    findings: fault === 'BLOCK_REORDERED' ? findings : [...findings, ...rows],
  };
}

/** A row that claims a block that is not there. */
function stranger({ id, block }: ClaimingEntry): ChainFinding {
  return { code: 'ROW_ADDED', block, row: id };
}

function isSame({ number, hash }: StoredBlock, head: ChainHead | undefined): boolean {
  return head !== undefined && head.number === number && head.hash === hash;
}

function rangeOf(first: bigint, count: bigint): string {
  return count === 1n ? String(first) : `${first}–${first + count - 1n}`;
}
