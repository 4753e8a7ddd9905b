import type { SettingsOf } from '../env.ts';
import { believed, refused, type Verdict } from '../decisions/refusal.ts';
import { fail, SamspillError } from '../errors.ts';
import { readBearerToken } from '../identity/bearer-token.ts';
import { createKeySet } from '../identity/key-set.ts';
import { readKeys } from '../identity/read-keys.ts';
import { isTokenCode, refuseToken, type TokenCode } from '../identity/token-codes.ts';
import { verifyToken } from '../identity/verify-token.ts';
import { pseudonymOf } from '../people/pseudonym-of.ts';
import { readSaidConsent, type SaidConsent } from './altinn-consent.ts';
import type { AltinnSettings } from './altinn-settings.ts';

/** A consent that Altinn vouches for; the person by the pseudonym, as a citizen who signs in. */
export type AltinnConsent = Omit<SaidConsent, 'nationalIdentityNumber'> & { readonly subject: string };

/** Reads a token (a JWT, without the word "Bearer") in which a consent comes; the code when it is not believed. */
export type AltinnReader = (token: string) => Promise<Verdict<AltinnConsent, TokenCode>>;

export interface AltinnOptions extends SettingsOf<AltinnSettings> {
  readonly pseudonymKey: string;
  /** Milliseconds since 1970; the clock of the machine unless a test has its own. */
  readonly now?: () => number;
  /** Told of each time that the keys could not be read. */
  readonly onKeysUnavailable?: () => void;
}

/** Makes the reader of the issuer that the settings name; null when they name none. SETTINGS_INVALID when they say half of it. */
export function createAltinnReader(options: AltinnOptions): AltinnReader | null {
  const { altinnIssuer, altinnAudience, altinnKeys, altinnAlgorithm, pseudonymKey } = options;
  if (altinnIssuer === '') return null;
  if (altinnAudience === '' || altinnKeys === '' || pseudonymKey === '') {
    fail(
      'SETTINGS_INVALID',
      'AGREEMENTS_ALTINN_ISSUER is set: set AGREEMENTS_ALTINN_AUDIENCE, AGREEMENTS_ALTINN_KEYS and SAMSPILL_PSEUDONYM_KEY too, or leave it out.',
    );
  }
  const { now = Date.now, onKeysUnavailable: onFailure } = options;
  const findKey = createKeySet({ load: () => readKeys(altinnKeys), now, ...(onFailure && { onFailure }) });
  const issuer = { issuer: altinnIssuer, audience: [altinnAudience], algorithms: [altinnAlgorithm] };
  return (text) =>
    verdictOn(async () => {
      const token = readBearerToken(`Bearer ${text}`) ?? refuseToken('TOKEN_MALFORMED');
      if (token.issuer !== altinnIssuer) refuseToken('TOKEN_ISSUER_UNKNOWN');
      const claims = await verifyToken(token, { issuer, findKey, now });
      const { nationalIdentityNumber, ...said } = readSaidConsent(claims);
      return { ...said, subject: pseudonymOf(nationalIdentityNumber, pseudonymKey) };
    });
}

async function verdictOn(read: () => Promise<AltinnConsent>): Promise<Verdict<AltinnConsent, TokenCode>> {
  try {
    return believed(await read());
  } catch (fault) {
    if (fault instanceof SamspillError && isTokenCode(fault.code)) return refused(fault.code);
    throw fault;
  }
}
