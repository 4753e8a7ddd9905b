import type { ClaimingEntry } from './read-chain.ts';

/** Rows that come ordered by the block that they claim, taken block by block without holding them. */
export interface ClaimsByBlock {
  /** The rows that claim a block before this one, and have not been taken; all that are left where no number is given. */
  readonly before: (number?: string) => AsyncGenerator<ClaimingEntry, undefined>;
  /** The rows that claim this block. */
  readonly of: (number: string) => AsyncGenerator<ClaimingEntry, undefined>;
}

/** Takes rows apart by the block that they claim; ask for blocks in ascending order. */
export function claimsByBlock(rows: AsyncIterator<ClaimingEntry>): ClaimsByBlock {
  let next: ClaimingEntry | null | undefined;
  async function* takeWhile(wanted: (block: bigint) => boolean): AsyncGenerator<ClaimingEntry, undefined> {
    for (;;) {
      if (next === undefined) {
        const step = await rows.next();
        next = step.done === true ? null : step.value;
      }
      if (next === null || !wanted(BigInt(next.block))) return;
      const row = next;
      next = undefined;
      yield row;
    }
  }
  return {
    before: (number) => takeWhile((block) => number === undefined || block < BigInt(number)),
    of: (number) => takeWhile((block) => block === BigInt(number)),
  };
}
