import { join } from 'node:path';
import { publishKey } from '@samspill/shared/decisions/publish-key';
import { openSigningKey } from '@samspill/shared/decisions/signing-key';
import { SIDES } from '@samspill/shared/decisions/statement';

/** The settings with keys of all sides, made in a folder: by which subgraphs sign, verify and seal. */
export async function keySettings(folder: string): Promise<Readonly<Record<string, string>>> {
  const settings: Record<string, string> = {};
  for (const side of SIDES) {
    const prefix = side.toUpperCase();
    const file = join(folder, `${side}-private.json`);
    const published = join(folder, `${side}-public.json`);
    const { publicJwk } = await openSigningKey({ side, file, nodeEnv: 'test' });
    await publishKey(published, publicJwk);
    settings[`${prefix}_SIGNING_KEY`] = file;
    settings[`SAMSPILL_${prefix}_KEYS`] = published;
    settings[`${prefix}_KEY_COPIES`] = join(folder, 'copies', side);
    settings[`${prefix}_AUDIT_KEYS`] = join(folder, `${side}-audit.json`);
  }
  return settings;
}
