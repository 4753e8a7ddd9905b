import type { SignedInViewer, Viewer } from '../access/viewer.ts';
import { readBearerToken } from './bearer-token.ts';
import type { IdentityFile } from './identity-file.ts';
import type { Issuer } from './issuer.ts';
import { createKeySet } from './key-set.ts';
import { readIdentityFile, type IdentityChoice } from './read-identity-file.ts';
import { readKeys } from './read-keys.ts';
import type { RoleRow } from './role-row.ts';
import { refuseToken } from './token-codes.ts';
import { verifyToken, type Claims } from './verify-token.ts';
import { citizenViewer } from './viewers/citizen-viewer.ts';
import { entraViewer } from './viewers/entra-viewer.ts';
import { localViewer } from './viewers/local-viewer.ts';
import { maskinportenViewer } from './viewers/maskinporten-viewer.ts';

/** Says who asks. */
export interface Identity {
  /** The viewer that a request's `authorization` header names: null without one; a token that is not good is refused with its code. */
  readonly viewerOf: (authorization: string | undefined) => Promise<Viewer>;
}

export interface IdentityOptions {
  readonly pseudonymKey: string;
  /** Milliseconds since 1970; the clock of the machine unless a test has its own. */
  readonly now?: () => number;
  /** Told the name of an issuer whose keys could not be read. */
  readonly onKeysUnavailable?: (issuer: string) => void;
}

/** Reads whom the settings say a program believes, and opens it. */
export async function openIdentity(
  choice: IdentityChoice,
  onKeysUnavailable?: (issuer: string) => void,
): Promise<Identity> {
  const file = await readIdentityFile(choice);
  const { pseudonymKey } = choice;
  return createIdentity(file, { pseudonymKey, ...(onKeysUnavailable && { onKeysUnavailable }) });
}

/** Believes the issuers of a file, each by its own keys, which are read when they are first needed. */
export function createIdentity({ issuers, roles }: IdentityFile, options: IdentityOptions): Identity {
  const { now = Date.now, pseudonymKey, onKeysUnavailable } = options;
  const known = new Map(
    issuers.map((issuer) => {
      const findKey = createKeySet({
        load: () => readKeys(issuer.keys),
        now,
        onFailure: () => onKeysUnavailable?.(issuer.name),
      });
      const rows = roles.filter((row) => row.issuer === issuer.name);
      return [issuer.issuer, { issuer, findKey, rows, pseudonymKey }];
    }),
  );
  return {
    viewerOf: async (authorization) => {
      const token = readBearerToken(authorization);
      if (token === null) return null;
      const source = known.get(token.issuer) ?? refuseToken('TOKEN_ISSUER_UNKNOWN');
      return viewerIn(await verifyToken(token, { ...source, now }), source);
    },
  };
}

interface Source {
  readonly issuer: Issuer;
  readonly rows: readonly RoleRow[];
  readonly pseudonymKey: string;
}

function viewerIn(claims: Claims, { issuer, rows, pseudonymKey }: Source): SignedInViewer {
  switch (issuer.kind) {
    case 'ENTRA':
      return entraViewer(claims, issuer, rows);
    case 'MASKINPORTEN':
      return maskinportenViewer(claims, issuer, rows);
    case 'IDPORTEN':
    case 'TOKENX':
      return citizenViewer(claims, issuer, pseudonymKey);
    case 'LOCAL':
      return localViewer(claims, issuer, { rows, pseudonymKey });
  }
}
