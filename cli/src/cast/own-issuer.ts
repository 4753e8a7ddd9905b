import type { Environment } from '@samspill/shared/env';
import { fail } from '@samspill/shared/errors';
import { join } from 'node:path';
import { openLocalIssuer, type LocalIssuer } from './local-issuer.ts';
import { readPlaces } from './read-places.ts';

/** Opens the local issuer of this graph, where the embedded databases lie too. */
function openOwnIssuer(root: string): Promise<LocalIssuer> {
  return openLocalIssuer(join(root, '.samspill'), readPlaces(root));
}

/** The settings with whom the embedded graph believes: the local issuer, unless others are named or it is production. */
export async function withOwnIssuer(root: string, settings: Environment): Promise<Environment> {
  if (settings['SAMSPILL_IDENTITY'] || settings['NODE_ENV'] === 'production') return settings;
  const { identityFile } = await openOwnIssuer(root);
  return { ...settings, SAMSPILL_IDENTITY: identityFile };
}

/** The local issuer, for whoever wants a token of it; SETTINGS_INVALID where the graph would not believe it. */
export async function requireOwnIssuer(root: string, settings: Environment): Promise<LocalIssuer> {
  if (settings['NODE_ENV'] === 'production') {
    fail('SETTINGS_INVALID', 'NODE_ENV is production, where no graph takes tokens of the local issuer.');
  }
  if (settings['SAMSPILL_IDENTITY']) {
    fail(
      'SETTINGS_INVALID',
      'SAMSPILL_IDENTITY names the issuers of this graph, so that it takes no tokens of the local one: get a token from one of those.',
    );
  }
  return openOwnIssuer(root);
}
