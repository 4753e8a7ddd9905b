import { SignJWT } from 'jose';
import { join } from 'node:path';
import { writeWhole } from '@samspill/shared/write-whole';
import { castCitizen } from './cast-citizen.ts';
import type { CastName } from './cast.ts';
import { castRoles, groupOf } from './cast-roles.ts';
import { castViewer, LOCAL_ISSUER, type CastChoice } from './cast-viewer.ts';
import { LOCAL_ALGORITHM, openLocalKey } from './local-key.ts';
import type { Places } from './read-places.ts';

const ISSUER = 'urn:samspill:local';
const AUDIENCE = 'samspill';
const KEYS = 'local-keys.json';

/** What a token is asked for. */
export interface TokenWish extends CastChoice {
  readonly as: CastName;
  /** How long it is good, in seconds from now. */
  readonly seconds: number;
}

/** Who vouches for the cast on this machine. */
export interface LocalIssuer {
  /** The file that SAMSPILL_IDENTITY has to name for the graph to believe it. */
  readonly identityFile: string;
  readonly sign: (wish: TokenWish) => Promise<string>;
}

/** Opens the local issuer in a folder: its key, the public half of it, and the file that says whom to believe. */
export async function openLocalIssuer(folder: string, places: Places): Promise<LocalIssuer> {
  const { kid, privateKey, publicJwk } = await openLocalKey(join(folder, 'local-key.json'));
  const identityFile = join(folder, 'issuers.json');
  const issuer = {
    kind: 'LOCAL',
    name: LOCAL_ISSUER,
    issuer: ISSUER,
    audience: [AUDIENCE],
    keys: `file:${KEYS}`,
    algorithms: [LOCAL_ALGORITHM],
  };
  await writeWhole(join(folder, KEYS), JSON.stringify({ keys: [publicJwk] }));
  await writeWhole(identityFile, JSON.stringify({ issuers: [issuer], roles: castRoles(places) }));
  return {
    identityFile,
    sign: async ({ as, seconds, ...choice }) => {
      const { kind, subject, organisationNumber, grants } = castViewer(as, choice, places);
      const organisation = organisationNumber === null ? {} : { organisation: organisationNumber };
      const citizen = kind === 'CITIZEN' ? { pid: castCitizen(choice.person).nationalIdentityNumber } : {};
      const now = Math.floor(Date.now() / 1000);
      return new SignJWT({ kind, ...organisation, ...citizen, groups: grants.map(groupOf) })
        .setProtectedHeader({ alg: LOCAL_ALGORITHM, kid })
        .setIssuer(ISSUER)
        .setAudience(AUDIENCE)
        .setSubject(subject)
        .setIssuedAt(now)
        .setExpirationTime(now + seconds)
        .sign(privateKey);
    },
  };
}
