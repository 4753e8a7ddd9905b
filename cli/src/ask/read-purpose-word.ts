import { PURPOSES, readPurpose, type Purpose } from '@samspill/shared/decisions/purpose';
import { fail } from '@samspill/shared/errors';

/** The purposes that there are, for people to choose from. */
export const PURPOSE_WORDS = Object.keys(PURPOSES).join(', ');

/** The purpose that a word names; undefined without a word. */
export function readPurposeWord(word: string | undefined): Purpose | undefined {
  if (word === undefined) return undefined;
  return readPurpose(word) ?? fail('USAGE', `There is no purpose of that name: choose ${PURPOSE_WORDS}.`);
}
