import { join } from 'node:path';
import { SIDES } from '@samspill/shared/decisions/statement';
import { withOwnKeys } from '../../cli/src/start/own-keys.ts';

/** The settings with keys of all sides, made in a folder as the embedded start makes them: by which subgraphs sign, verify and seal. */
export async function keySettings(folder: string): Promise<Readonly<Record<string, string>>> {
  const kept: Record<string, string> = {};
  for (const side of SIDES) {
    kept[`${side.toUpperCase()}_KEY_COPIES`] = join(folder, 'copies', side);
    kept[`${side.toUpperCase()}_AUDIT_KEYS`] = join(folder, `${side}-audit.json`);
  }
  return (await withOwnKeys(folder, kept)) as Readonly<Record<string, string>>;
}
