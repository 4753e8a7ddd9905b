import { randomUUID } from 'node:crypto';
import type { Trust } from '@samspill/shared/decisions/open-trust';
import { SIDES, type Side } from '@samspill/shared/decisions/statement';
import type { SigningKey } from '@samspill/shared/decisions/signing-key';
import { keysOf, makeSigner } from '../../shared/fixtures/fixture-decisions.ts';

let signers: Promise<Readonly<Record<Side, SigningKey>>> | undefined;

/** The keys of all sides in this process, made anew in each, by which a side signs and verifies; the clock is that of the machine unless another is given. */
export async function testTrust(side: Side, now: () => number = Date.now): Promise<Trust> {
  signers ??= makeSigners();
  const all = await signers;
  const keys = {
    education: keysOf(all.education),
    labour: keysOf(all.labour),
    agreements: keysOf(all.agreements),
  };
  return { side, signer: all[side], keysOf: keys, now, newId: randomUUID };
}

async function makeSigners(): Promise<Readonly<Record<Side, SigningKey>>> {
  const made = await Promise.all(SIDES.map(async (side) => [side, await makeSigner(side)] as const));
  return Object.fromEntries(made) as Record<Side, SigningKey>;
}
