import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { fail } from '../errors.ts';
import { parseIdentityFile, type IdentityFile } from './identity-file.ts';

const NAME = 'SAMSPILL_IDENTITY';
const HELP = 'docs/sign-in.md shows how it has to be';
const CITIZENS: readonly string[] = ['IDPORTEN', 'TOKENX'];

/** The settings that decide whom a program believes. */
export interface IdentityChoice {
  readonly identityFile: string;
  readonly pseudonymKey: string;
  readonly nodeEnv: string;
}

/** Reads whom the settings say the program believes: nobody when no file is named. SETTINGS_INVALID says all that is wrong. */
export async function readIdentityFile(choice: IdentityChoice): Promise<IdentityFile> {
  const { identityFile } = choice;
  if (identityFile === '') return { issuers: [], roles: [] };
  const text = await readFile(identityFile, 'utf8').catch(() =>
    fail('SETTINGS_INVALID', `${NAME} names a file that cannot be read: correct the name, or leave it out.`),
  );
  const read = parseIdentityFile(text);
  if ('faults' in read) {
    const told = read.faults.map(({ place, expected }) => `${place || 'it'} has to be ${expected}`);
    fail('SETTINGS_INVALID', `The file that ${NAME} names cannot be used: ${told.join('; ')}. ${HELP}.`);
  }
  refuseUnfit(read.file, choice);
  const base = pathToFileURL(resolve(identityFile));
  const issuers = read.file.issuers.map((issuer) => ({
    ...issuer,
    keys: new URL(issuer.keys, base).href,
  }));
  return { ...read.file, issuers };
}

function refuseUnfit({ issuers }: IdentityFile, { nodeEnv, pseudonymKey }: IdentityChoice): void {
  const local = issuers.findIndex(({ kind }) => kind === 'LOCAL');
  if (local >= 0 && nodeEnv === 'production') {
    fail(
      'SETTINGS_INVALID',
      `The file that ${NAME} names has a LOCAL issuer (issuers.${local}), which anyone on the machine can sign as: take it out, or do not run with NODE_ENV production.`,
    );
  }
  const citizens = issuers.findIndex(({ kind }) => CITIZENS.includes(kind));
  if (citizens >= 0 && pseudonymKey === '') {
    fail(
      'SETTINGS_INVALID',
      `The file that ${NAME} names has an issuer of citizens (issuers.${citizens}): set SAMSPILL_PSEUDONYM_KEY, under which they are named.`,
    );
  }
}
