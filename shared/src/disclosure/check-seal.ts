import type { Side } from '../decisions/statement.ts';
import type { FindKey } from '../identity/read-keys.ts';
import type { ChainFindingCode } from './chain-finding.ts';
import { readSeal, SEAL_TYPES } from './seal.ts';
import { blockHash, type StoredBlock } from './stored-block.ts';

/** Whose chain it is, and the keys that it may be sealed with. */
export interface ChainKeys {
  readonly side: Side;
  readonly findKey: FindKey;
}

/** What is wrong with a block by itself, whatever stands before it; null when nothing is. */
export async function checkSeal(block: StoredBlock, keys: ChainKeys): Promise<ChainFindingCode | null> {
  const { number, hash, kid, signature } = block;
  const seal = await readSeal(signature, SEAL_TYPES.BLOCK, keys.findKey);
  if (!seal.ok) return seal.code;
  if (seal.value.side !== keys.side) return 'SIGNATURE_WRONG';
  if (seal.value.number !== number) return 'BLOCK_REORDERED';
  if (seal.value.hash !== hash || seal.value.kid !== kid || blockHash(block) !== hash) return 'BLOCK_CHANGED';
  return null;
}

/** Whether a block that says to be purged was purged by the side whose log it is. */
export async function isPurgeProven(block: StoredBlock, keys: ChainKeys): Promise<boolean> {
  const seal = await readSeal(block.purgeSignature ?? '', SEAL_TYPES.PURGE, keys.findKey);
  if (!seal.ok) return false;
  const { side, number, hash, purgedAt } = seal.value;
  return side === keys.side && number === block.number && hash === block.hash && purgedAt === block.purgedAt;
}
