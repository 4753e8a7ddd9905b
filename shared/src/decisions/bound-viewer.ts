import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { SignedInViewer } from '../access/viewer.ts';

const said = z.string().min(1).max(300);

/** The viewer as something signed names it. */
export const boundViewerSchema = z.strictObject({
  issuer: said,
  subject: said,
  /** Null for who acts for no organisation. */
  organisation: said.nullable(),
  /** SHA-256 of the bearer token in base64url: with another sign-in, what was signed is worth nothing. */
  tokenHash: z.string().regex(/^[\w-]{43}$/),
});

/** Who asks, and by which sign-in. */
export type BoundViewer = Readonly<z.infer<typeof boundViewerSchema>>;

/** Names a viewer together with the bearer token (without the word "Bearer") by which it was verified. */
export function bindViewer(viewer: SignedInViewer, bearerToken: string): BoundViewer {
  return {
    issuer: viewer.issuer,
    subject: viewer.subject,
    organisation: viewer.organisationNumber,
    tokenHash: createHash('sha256').update(bearerToken).digest('base64url'),
  };
}

/** The first way in which one viewer is not the other; null when they are the same by the same sign-in. */
export function viewerDifference(
  one: BoundViewer,
  other: BoundViewer,
): 'VIEWER_MISMATCH' | 'TOKEN_MISMATCH' | null {
  const isSame =
    one.issuer === other.issuer && one.subject === other.subject && one.organisation === other.organisation;
  if (!isSame) return 'VIEWER_MISMATCH';
  return one.tokenHash === other.tokenHash ? null : 'TOKEN_MISMATCH';
}
