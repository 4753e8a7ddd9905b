/** Everything that can be wrong with a chain, with what it means. The list is closed; `docs/disclosure-log.md` holds the same table and a test keeps them equal. */
export const CHAIN_FINDINGS = {
  ROW_CHANGED: 'A row is not as it was when it was sealed.',
  ROW_MISSING: 'A row that was sealed is not there.',
  ROW_ADDED: 'A row claims a block that was sealed without it, or that is not there.',
  ROW_REORDERED: 'A row has what another row of its block was sealed with.',
  BLOCK_CHANGED: 'A block is not as it was when it was sealed.',
  BLOCK_MISSING: 'A block is not there.',
  BLOCK_REORDERED: 'A block stands in the place of another.',
  BLOCK_UNLINKED: 'A block was sealed after another one than stands before it.',
  SIGNATURE_WRONG: 'A block is not signed by the side whose log it is.',
  KEY_UNKNOWN: 'A block is signed with a key that is not known.',
  PURGE_UNPROVEN: 'The rows of a block are said to be purged, but that is not signed.',
  HEAD_MISSING: 'A block that was known to be sealed is not in the chain: its end was cut off or made anew.',
} as const;

export type ChainFindingCode = keyof typeof CHAIN_FINDINGS;

/** One fault of a chain and where it is. */
export interface ChainFinding {
  readonly code: ChainFindingCode;
  /** The number of a block, or of the first and the last. */
  readonly block: string;
  /** The id of a row. */
  readonly row?: string;
}

/** A finding in a sentence that says what and where. */
export function findingSentence({ code, block, row }: ChainFinding): string {
  const where = row === undefined ? `block ${block}` : `block ${block}, row ${row}`;
  return `${code} at ${where}: ${CHAIN_FINDINGS[code]}`;
}
