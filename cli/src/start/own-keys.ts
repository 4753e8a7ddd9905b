import type { Environment } from '@samspill/shared/env';
import { openSigningKey } from '@samspill/shared/decisions/signing-key';
import { publishKey } from '@samspill/shared/decisions/publish-key';
import { SIDES, type Side } from '@samspill/shared/decisions/statement';
import { join } from 'node:path';

/**
 * The settings with the keys by which the embedded graph's subgraphs sign what they say of people to one another: made at
 * the first start, unless a key is named or it is production.
 */
export async function withOwnKeys(root: string, settings: Environment): Promise<Environment> {
  const isNamed = SIDES.some((side) => settings[signingKeyOf(side)] || settings[publicKeysOf(side)]);
  if (isNamed || settings['NODE_ENV'] === 'production') return settings;
  const folder = join(root, '.samspill', 'keys');
  const own: Record<string, string> = {};
  for (const side of SIDES) {
    const file = join(folder, `${side}-private.json`);
    const published = join(folder, `${side}-public.json`);
    const { publicJwk } = await openSigningKey({ side, file, nodeEnv: settings['NODE_ENV'] ?? '' });
    await publishKey(published, publicJwk);
    own[signingKeyOf(side)] = file;
    own[publicKeysOf(side)] = published;
  }
  return { ...settings, ...own };
}

function signingKeyOf(side: Side): string {
  return `${side.toUpperCase()}_SIGNING_KEY`;
}

function publicKeysOf(side: Side): string {
  return `SAMSPILL_${side.toUpperCase()}_KEYS`;
}
