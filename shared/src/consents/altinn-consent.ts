import { z } from 'zod';
import { isSyntheticIdentityNumber } from '../identity/viewers/synthetic-identity-number.ts';
import { organisationNumber } from '../identity/issuer.ts';
import { refuseToken } from '../identity/token-codes.ts';
import type { Claims } from '../identity/verify-token.ts';

/** Who can consent for a person that cannot alone. */
export const GUARDIANS = {
  /** Forelder med foreldreansvar. */
  foreldreansvar: 'PARENT',
  /** Oppnevnt verge. */
  verge: 'APPOINTED_GUARDIAN',
} as const;

export type Guardian = (typeof GUARDIANS)[keyof typeof GUARDIANS];

/** A consent as a verified token says it; the person by the number, which goes no further than who reads it. */
export interface SaidConsent {
  /** Altinn's own id of it. */
  readonly reference: string;
  readonly nationalIdentityNumber: string;
  /** The organisation that it was given to. */
  readonly receiver: string;
  /** Milliseconds since 1970, as all times here. */
  readonly consentedAt: number;
  readonly validTo: number;
  /** Names of Altinn's register. */
  readonly resources: readonly string[];
  /** Who has consented for the person; null when the person has. */
  readonly guardian: Guardian | null;
}

const time = z.iso.datetime({ offset: true }).transform((text) => Date.parse(text));
const organisation = z
  .object({
    authority: z.literal('iso6523-actorid-upis'),
    ID: z.templateLiteral(['0192:', z.string()]),
  })
  .transform(({ ID }) => ID.slice('0192:'.length))
  .pipe(organisationNumber);
/** What the register has been told to ask beside; the documentation writes the name both ways. */
const metadata = z.record(z.string(), z.unknown()).optional();
const right = z.object({
  action: z.array(z.string()).refine((actions) => actions.includes('consent')),
  resource: z
    .array(z.object({ type: z.literal('urn:altinn:resource'), value: z.string().min(1).max(200) }))
    .min(1),
  metadata,
  metaData: metadata,
});
const consent = z.object({
  type: z.literal('urn:altinn:consent'),
  id: z.guid(),
  from: z.string().regex(/^urn:altinn:person:identifier-no:\d{11}$/),
  to: organisation,
  consented: time,
  validTo: time,
  consentRights: z.array(right).min(1).max(50),
});
/** One token is one consent (RFC 9396); who fetched it is who it was given to. */
const said = z.object({ authorization_details: z.tuple([consent]), consumer: organisation });

/** Reads the consent of a verified token, or refuses the token: in another form, for another than who fetched it, of a number that is not synthetic. */
export function readSaidConsent(claims: Claims): SaidConsent {
  const read = said.safeParse(claims);
  if (!read.success) return refuseToken('TOKEN_CLAIMS_WRONG');
  const [{ id, from, to, consented, validTo, consentRights }] = read.data.authorization_details;
  const nationalIdentityNumber = from.slice(-11);
  if (!isSyntheticIdentityNumber(nationalIdentityNumber)) return refuseToken('TOKEN_PERSON_REFUSED');
  if (to !== read.data.consumer) return refuseToken('TOKEN_CLAIMS_WRONG');
  return {
    reference: id.toLowerCase(),
    nationalIdentityNumber,
    receiver: to,
    consentedAt: consented,
    validTo,
    resources: [...new Set(consentRights.flatMap(({ resource }) => resource.map(({ value }) => value)))],
    guardian: guardianIn(consentRights),
  };
}

/** All rights of one consent have one giver. */
function guardianIn(rights: readonly z.infer<typeof right>[]): Guardian | null {
  const givers = new Set(rights.map((one) => ({ ...one.metadata, ...one.metaData })['samtykkegiver']));
  const [giver] = givers;
  if (givers.size === 1 && giver === undefined) return null;
  return givers.size === 1 && typeof giver === 'string' && Object.hasOwn(GUARDIANS, giver)
    ? GUARDIANS[giver as keyof typeof GUARDIANS]
    : refuseToken('TOKEN_CLAIMS_WRONG');
}
