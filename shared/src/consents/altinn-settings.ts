import { z } from 'zod';
import type { Setting } from '../env.ts';
import { ALGORITHMS } from '../identity/issuer.ts';
import { isKeyLocation } from '../identity/key-location.ts';
import { anyText, oneOf } from '../setting-kinds.ts';

const KEYS = 'https://…, file:…, data:…, http:// on this machine, or nothing';

/** The settings by which consents of Altinn are believed. */
export type AltinnSettings = {
  readonly altinnIssuer: Setting<string>;
  readonly altinnAudience: Setting<string>;
  readonly altinnKeys: Setting<string>;
  readonly altinnAlgorithm: Setting<(typeof ALGORITHMS)[number]>;
};

/** Who issues the tokens in which Altinn's consents come, and how they are verified. */
export const altinnSettings: AltinnSettings = {
  altinnIssuer: {
    name: 'AGREEMENTS_ALTINN_ISSUER',
    meaning:
      'The issuer (iss) of the tokens in which consents of Altinn come, which is Maskinporten; empty takes none.',
    default: '',
    schema: anyText,
  },
  altinnAudience: {
    name: 'AGREEMENTS_ALTINN_AUDIENCE',
    meaning: 'The name (aud) that this graph has in those tokens; needed with an issuer.',
    default: '',
    schema: anyText,
  },
  altinnKeys: {
    name: 'AGREEMENTS_ALTINN_KEYS',
    meaning: 'Where the public keys (JWKS) of that issuer are; needed with an issuer.',
    default: '',
    schema: z
      .string({ error: KEYS })
      .refine((location) => location === '' || isKeyLocation(location), { error: KEYS }),
  },
  altinnAlgorithm: {
    name: 'AGREEMENTS_ALTINN_ALGORITHM',
    meaning: 'The one way in which that issuer signs.',
    default: 'RS256',
    schema: oneOf(ALGORITHMS),
  },
};
