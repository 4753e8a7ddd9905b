import { z } from 'zod';
import { boundViewerSchema } from './bound-viewer.ts';
import { DATA_CATEGORIES, type DataCategory } from './data-category.ts';
import { DIRECTIONS, type Direction } from './direction.ts';
import { PURPOSES, type Purpose } from './purpose.ts';
import { REASONS, type ReasonCode } from './reason-codes.ts';
import { signStatement, type Signer } from './sign-statement.ts';
import { envelopeShape, STATEMENT_TYPES, type Envelope } from './statement.ts';

const word = z.string().min(1).max(100);
const keysOf = <Key extends string>(table: Readonly<Record<Key, unknown>>) =>
  z.enum(Object.keys(table) as [Key, ...Key[]]);
const agreement = z.strictObject({ id: word, version: z.int().min(1) });
const bound = {
  viewer: boundViewerSchema,
  person: word,
  category: keysOf<DataCategory>(DATA_CATEGORIES),
  direction: keysOf<Direction>(DIRECTIONS),
};
const permit = {
  ...bound,
  outcome: z.literal('PERMIT'),
  purpose: keysOf<Purpose>(PURPOSES),
  agreement,
  /** The legal basis by its id in the owner's table. */
  basis: word,
  /** The consent by its id; null where the basis asks for none. */
  consent: word.nullable(),
};
const refuse = {
  ...bound,
  outcome: z.literal('REFUSE'),
  /** Null when the request says none of the list. */
  purpose: keysOf<Purpose>(PURPOSES).nullable(),
  reasons: z.array(keysOf<ReasonCode>(REASONS)).min(1).readonly(),
};

/** The form of a decision with its envelope; nothing else may stand in one. */
export const decisionShape = z.discriminatedUnion('outcome', [
  z.strictObject({ ...permit, ...envelopeShape }),
  z.strictObject({ ...refuse, ...envelopeShape }),
]);

/** Whether a viewer may see a category of data about a person, for a purpose, under an agreement: signed for the owner of the data. */
export type SignedDecision = Readonly<z.infer<typeof decisionShape>>;

type Unsigned<Said> = Said extends Envelope ? Omit<Said, keyof Envelope> : never;

/** A decision before it is signed. */
export type Decision = Unsigned<SignedDecision>;

/** Signs a decision for the owner of the data; `id` is given once, `now` is in milliseconds since 1970. */
export function signDecision(
  signer: Signer,
  decision: Decision,
  { id, now }: { readonly id: string; readonly now: number },
): Promise<string> {
  return signStatement(signer, {
    type: STATEMENT_TYPES.DECISION,
    audience: DIRECTIONS[decision.direction].owner,
    content: decision,
    id,
    now,
  });
}
