import { z } from 'zod';
import type { Setting } from '../env.ts';
import { anyText } from '../setting-kinds.ts';

const EXPECTED = 'at least 32 characters of chance, or nothing';

/** The settings of whoever verifies tokens: the gateway, and each subgraph again. */
export type IdentitySettings = {
  readonly identityFile: Setting<string>;
  readonly pseudonymKey: Setting<string>;
};

/** Whom the program believes, and how a citizen is named in it. */
export const identitySettings: IdentitySettings = {
  identityFile: {
    name: 'SAMSPILL_IDENTITY',
    meaning:
      'JSON file with the issuers whose tokens are taken and the roles that they give (docs/sign-in.md); empty for none.',
    default: '',
    schema: anyText,
  },
  pseudonymKey: {
    name: 'SAMSPILL_PSEUDONYM_KEY',
    meaning:
      'Key under which a citizen is named instead of the national identity number; the same in all programs, needed where citizens sign in.',
    default: '',
    schema: z
      .string({ error: EXPECTED })
      .refine((key) => key === '' || key.length >= 32, { error: EXPECTED }),
    secret: true,
  },
};
