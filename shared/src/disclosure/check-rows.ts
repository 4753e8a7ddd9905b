import type { ChainFinding } from './chain-finding.ts';
import type { ClaimingEntry } from './read-chain.ts';
import type { StoredBlock } from './stored-block.ts';
import { entryHash } from './stored-entry.ts';

/** With more changed rows than this no exchange among them is looked for: that each is changed says enough. */
const MOST_COMPARED = 50;

/** Holds the rows that claim a block against what it was sealed with; a purged block has none. */
export async function checkRows(
  block: StoredBlock,
  claims: AsyncIterable<ClaimingEntry>,
): Promise<readonly ChainFinding[]> {
  const { number, purgedAt } = block;
  const expected = new Map(
    purgedAt === null ? block.entryIds.map((id, place) => [id, block.entryHashes[place]]) : [],
  );
  const missing = new Set(expected.keys());
  const findings: ChainFinding[] = [];
  const changed: ClaimingEntry[] = [];
  for await (const row of claims) {
    if (!expected.has(row.id)) findings.push({ code: 'ROW_ADDED', block: number, row: row.id });
    else if (entryHash(row) !== expected.get(row.id)) changed.push(row);
    missing.delete(row.id);
  }
  for (const row of changed) {
    const code = hasOtherContent(row, changed, expected) ? 'ROW_REORDERED' : 'ROW_CHANGED';
    findings.push({ code, block: number, row: row.id });
  }
  for (const row of missing) findings.push({ code: 'ROW_MISSING', block: number, row });
  return findings;
}

/** Whether a row has all that another of the changed ones was sealed with. */
function hasOtherContent(
  row: ClaimingEntry,
  changed: readonly ClaimingEntry[],
  expected: ReadonlyMap<string, string | undefined>,
): boolean {
  if (changed.length > MOST_COMPARED) return false;
  return changed.some(({ id }) => id !== row.id && entryHash({ ...row, id }) === expected.get(id));
}
