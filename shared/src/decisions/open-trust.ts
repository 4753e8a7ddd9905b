import { randomUUID } from 'node:crypto';
import type { SettingsOf } from '../env.ts';
import { fail } from '../errors.ts';
import type { FindKey } from '../identity/read-keys.ts';
import type { DecisionSettings } from './decision-settings.ts';
import { openSideKeys } from './open-side-keys.ts';
import { openSigningKey, type SigningKey } from './signing-key.ts';
import { SIDES, type Side } from './statement.ts';

/** By which keys a side signs, and verifies what the others have signed. */
export interface Trust {
  readonly side: Side;
  readonly signer: SigningKey;
  readonly keysOf: Readonly<Record<Side, FindKey>>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** An id that is given once. */
  readonly newId: () => string;
}

/** Who opens it, and who is told when the keys of another side cannot be read. */
export interface TrustOptions {
  readonly side: Side;
  readonly settings: SettingsOf<DecisionSettings> & { readonly nodeEnv: string };
  readonly now?: () => number;
  readonly onKeysUnavailable?: (side: Side) => void;
}

/** Opens the keys that the settings name; undefined where the side has none of its own, so that it gives nothing personal. */
export async function openTrust(options: TrustOptions): Promise<Trust | undefined> {
  const { side, settings, now = Date.now, onKeysUnavailable } = options;
  if (settings.signingKey === '') return undefined;
  const signer = await openSigningKey({ side, file: settings.signingKey, nodeEnv: settings.nodeEnv });
  const locations = {
    education: settings.educationKeys,
    labour: settings.labourKeys,
    agreements: settings.agreementsKeys,
  };
  const keysOf = (other: Side): FindKey =>
    locations[other] === ''
      ? () =>
          fail('SETTINGS_INVALID', `SAMSPILL_${other.toUpperCase()}_KEYS does not say where the keys are.`)
      : openSideKeys({
          side: other,
          location: locations[other],
          copies: settings.keyCopies,
          now,
          onFailure: () => onKeysUnavailable?.(other),
        });
  const found = Object.fromEntries(SIDES.map((one) => [one, keysOf(one)])) as Record<Side, FindKey>;
  return { side, signer, keysOf: found, now, newId: randomUUID };
}
