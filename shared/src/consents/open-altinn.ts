import type { SettingsOf } from '../env.ts';
import { createAltinnReader, type AltinnReader } from './altinn-reader.ts';
import type { AltinnSettings } from './altinn-settings.ts';

interface Settings extends Partial<SettingsOf<AltinnSettings>> {
  readonly pseudonymKey: string;
}

/** The reader of Altinn's consents for a program whose settings name their issuer; null for any other. */
export function openAltinn(settings: Settings, onKeysUnavailable: () => void): AltinnReader | null {
  return hasAltinn(settings) ? createAltinnReader({ ...settings, onKeysUnavailable }) : null;
}

function hasAltinn(settings: Settings): settings is Settings & SettingsOf<AltinnSettings> {
  return 'altinnIssuer' in settings;
}
