import { z } from 'zod';
import { isOrganisationNumber } from '../reference/organisation-number.ts';
import { isKeyLocation, isRemote } from './key-location.ts';

/** Ways of signing that need a private key; with a shared secret, or none, anyone who verifies could sign. */
export const ALGORITHMS = [
  'RS256',
  'RS384',
  'RS512',
  'PS256',
  'PS384',
  'PS512',
  'ES256',
  'ES384',
  'ES512',
  'EdDSA',
] as const;

const word = (expected: string) => z.string({ error: expected }).min(1, { error: expected });
const words = (expected: string) => z.array(word(expected), { error: expected }).min(1, { error: expected });

/** The nine digits of an organisation, with their check digit. */
export const organisationNumber = z
  .string({ error: 'an organisation number' })
  .refine(isOrganisationNumber, { error: 'an organisation number' });

const keys = word('where the keys are').refine(isKeyLocation, {
  error: 'where the keys are: https://…, file:…, data:…, or http:// on this machine',
});

const common = {
  name: z.string({ error: 'a short name' }).regex(/^[a-z][a-z0-9-]{0,30}$/, {
    error: 'a short name of small letters, digits and hyphens',
  }),
  issuer: word('the issuer as its tokens name it (iss)'),
  audience: words('a list of names that this graph has in tokens (aud)'),
  keys,
  algorithms: z
    .array(z.enum(ALGORITHMS, { error: `one of ${ALGORITHMS.join(', ')}` }), {
      error: 'a list of algorithms',
    })
    .min(1, { error: 'at least one algorithm' })
    .default(['RS256']),
};

const entra = z.strictObject({
  kind: z.literal('ENTRA'),
  ...common,
  tenant: word('the tenant as its tokens name it (tid)'),
  organisationNumber,
  personClaim: z.enum(['NAVident', 'oid'], { error: 'NAVident or oid' }).default('oid'),
});

const maskinporten = z.strictObject({
  kind: z.literal('MASKINPORTEN'),
  ...common,
  scopes: words('a list of scopes, one of which a token must have'),
});

const citizens = (kind: 'IDPORTEN' | 'TOKENX') => z.strictObject({ kind: z.literal(kind), ...common });

const local = z.strictObject({
  kind: z.literal('LOCAL'),
  ...common,
  keys: keys.refine((location) => !isRemote(location), { error: 'a file:… or data:… of this machine' }),
});

/** One whose tokens are taken, as the identity file says it. */
export const issuerSchema = z.discriminatedUnion(
  'kind',
  [entra, maskinporten, citizens('IDPORTEN'), citizens('TOKENX'), local],
  { error: 'a kind of issuer: ENTRA, MASKINPORTEN, IDPORTEN, TOKENX or LOCAL' },
);

export type Issuer = z.infer<typeof issuerSchema>;
export type IssuerOf<Kind extends Issuer['kind']> = Extract<Issuer, { readonly kind: Kind }>;
