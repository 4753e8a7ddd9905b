import { CompactSign, compactVerify, errors } from 'jose';
import { z } from 'zod';
import { believed, refused, type Verdict } from '../decisions/refusal.ts';
import type { Signer } from '../decisions/sign-statement.ts';
import { SIDES, STATEMENT_ALGORITHM } from '../decisions/statement.ts';
import type { FindKey } from '../identity/read-keys.ts';

/** The types of what is signed about a block, so that neither passes as the other or as a decision. */
export const SEAL_TYPES = {
  BLOCK: 'samspill-disclosure-block+jws',
  PURGE: 'samspill-disclosure-purge+jws',
} as const;

type SealType = (typeof SEAL_TYPES)[keyof typeof SEAL_TYPES];

const sealShape = z.strictObject({
  side: z.enum(SIDES),
  number: z.string(),
  hash: z.string(),
  /** When the rows were deleted; null in the seal of a block. */
  purgedAt: z.string().nullable(),
});

/** What a seal says: whose block, which, and over what. */
export type Seal = Readonly<z.infer<typeof sealShape>>;

/** A seal that was believed, with the key that it was made with. */
export interface ReadSeal extends Seal {
  readonly kid: string;
}

/** Signs a seal; it has no end, since it is to be verified as long as the log is kept. */
export function signSeal(signer: Signer, type: SealType, seal: Omit<Seal, 'side'>): Promise<string> {
  const { side, kid, privateKey } = signer;
  return new CompactSign(Buffer.from(JSON.stringify({ side, ...seal })))
    .setProtectedHeader({ alg: STATEMENT_ALGORITHM, typ: type, kid })
    .sign(privateKey);
}

/** Reads a seal of a type, signed by one of the keys that are known; never throws for what stands in it. */
export async function readSeal(
  text: string,
  type: SealType,
  findKey: FindKey,
): Promise<Verdict<ReadSeal, 'KEY_UNKNOWN' | 'SIGNATURE_WRONG'>> {
  try {
    const verified = await compactVerify(text, findKey, { algorithms: [STATEMENT_ALGORITHM] });
    const { typ, kid } = verified.protectedHeader;
    const said = sealShape.safeParse(JSON.parse(Buffer.from(verified.payload).toString('utf8')));
    if (typ !== type || kid === undefined || !said.success) return refused('SIGNATURE_WRONG');
    return believed({ ...said.data, kid });
  } catch (fault) {
    if (fault instanceof errors.JWKSNoMatchingKey) return refused('KEY_UNKNOWN');
    if (fault instanceof errors.JOSEError || fault instanceof SyntaxError) return refused('SIGNATURE_WRONG');
    throw fault;
  }
}
