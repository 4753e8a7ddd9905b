import { z } from 'zod';
import type { Role } from '../access/role.ts';
import type { FindKey } from '../identity/read-keys.ts';
import { boundViewerSchema, viewerDifference, type BoundViewer } from './bound-viewer.ts';
import type { DataOwner } from './data-category.ts';
import { believed, refused, type Verdict } from './refusal.ts';
import { signStatement, type Signer } from './sign-statement.ts';
import { envelopeShape, STATEMENT_TYPES, type Envelope } from './statement.ts';
import type { StatementCode } from './statement-codes.ts';
import { verifyStatement } from './verify-statement.ts';

const county = z.string().regex(/^\d{2}$/);
const tie = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('OPEN_FOLLOW_UP_CASE'), county }),
  z.strictObject({ kind: z.literal('OPEN_GUIDANCE'), county }),
  z.strictObject({ kind: z.literal('OPEN_REGISTRATION'), county, unit: z.string().regex(/^\d{4}$/) }),
]);
const shape = z.strictObject({
  viewer: boundViewerSchema,
  person: z.string().min(1).max(100),
  /** The day on which it was so (ISO 8601). */
  day: z.iso.date(),
  /** All ways in which it is so. */
  ties: z.array(tie).min(1).max(20).readonly(),
  ...envelopeShape,
});

/**
 * What is open of a person where the viewer works: a follow-up case in the counsellor's county, guidance or an assessment
 * in the career advisor's, or a registration at the youth team's office.
 */
export type Tie = Readonly<z.infer<typeof tie>>;

/** That a viewer has to do with a person, by an opaque id, and in which ways. The side of the viewer signs it. */
export type SignedRelation = Readonly<z.infer<typeof shape>>;

/** The same before it is signed. */
export type UnsignedRelation = Omit<SignedRelation, keyof Envelope>;

/** One of the ways in which a viewer has to do with a person. */
export type Relation = Omit<UnsignedRelation, 'ties'> & Tie;

/** The ways of a relation, one by one. */
export function relationsIn({ viewer, person, day, ties }: UnsignedRelation): readonly Relation[] {
  return ties.map((one) => ({ viewer, person, day, ...one }));
}

/** Who vouches for a relation, and the role in which somebody has it. */
interface RelationFacts {
  readonly side: DataOwner;
  readonly role: Role;
}

/** Every way of having to do with a person. */
export const RELATIONS = {
  OPEN_FOLLOW_UP_CASE: { side: 'education', role: 'FOLLOW_UP_COUNSELLOR' },
  OPEN_GUIDANCE: { side: 'education', role: 'CAREER_ADVISOR' },
  OPEN_REGISTRATION: { side: 'labour', role: 'NAV_YOUTH_TEAM' },
} as const satisfies Readonly<Record<Relation['kind'], RelationFacts>>;

/** Signs a relation for the subgraph agreements; `id` is given once, `now` is in milliseconds since 1970. */
export function signRelation(
  signer: Signer,
  relation: UnsignedRelation,
  { id, now }: { readonly id: string; readonly now: number },
): Promise<string> {
  return signStatement(signer, {
    type: STATEMENT_TYPES.RELATION,
    audience: 'agreements',
    content: relation,
    id,
    now,
  });
}

/** What the subgraph agreements itself knows of the request that a relation came with. */
export interface RelationRequest {
  readonly viewer: BoundViewer;
  readonly person: string;
  readonly day: string;
  readonly side: DataOwner;
  /** Finds the public keys of that side. */
  readonly findKey: FindKey;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** Verifies a relation as the subgraph agreements does, and that it is of this viewer, sign-in, person and day. */
export async function verifyRelation(
  text: string,
  { viewer, person, day, side, findKey, now }: RelationRequest,
): Promise<Verdict<SignedRelation, StatementCode>> {
  const type = STATEMENT_TYPES.RELATION;
  const verified = await verifyStatement(text, {
    type,
    shape,
    issuer: side,
    audience: 'agreements',
    findKey,
    now,
  });
  if (!verified.ok) return verified;
  const said = verified.value;
  if (said.ties.some(({ kind }) => RELATIONS[kind].side !== side)) return refused('ISSUER_WRONG');
  const difference = viewerDifference(said.viewer, viewer);
  if (difference !== null) return refused(difference);
  if (said.person !== person) return refused('PERSON_MISMATCH');
  return said.day === day ? believed(said) : refused('DAY_MISMATCH');
}
