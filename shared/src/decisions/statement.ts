import { z } from 'zod';

/** The sides that sign and verify. */
export const SIDES = ['education', 'labour', 'agreements'] as const;
export type Side = (typeof SIDES)[number];

/** What is signed has a type of its own, so that a relation can never pass as a decision. */
export const STATEMENT_TYPES = {
  RELATION: 'samspill-relation+jwt',
  DECISION: 'samspill-decision+jwt',
} as const;
export type StatementType = (typeof STATEMENT_TYPES)[keyof typeof STATEMENT_TYPES];

/** The only way of signing. */
export const STATEMENT_ALGORITHM = 'EdDSA';

/** Nothing that is signed is believed longer, whatever it says of itself. */
export const LIFETIME_SECONDS = 10;

/** How far the clocks of two sides may differ. */
export const SKEW_SECONDS = 2;

const seconds = z.int().min(0);

/** What every statement says of itself: from whom, for whom, which, from when until when (seconds since 1970). */
export const envelopeShape = {
  iss: z.enum(SIDES),
  aud: z.enum(SIDES),
  jti: z.string().min(1).max(100),
  iat: seconds,
  exp: seconds,
};

/** The part of a statement that its signing adds. */
export interface Envelope {
  readonly iss: Side;
  readonly aud: Side;
  readonly jti: string;
  readonly iat: number;
  readonly exp: number;
}
