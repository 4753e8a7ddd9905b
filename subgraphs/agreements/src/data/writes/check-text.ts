import { refuse } from './refusal.ts';

const LONGEST = 1000;

/** Half characters, and those that cannot be seen or turn a line around; a line may end. */
const UNREADABLE = /\p{Cs}|[^\P{Cc}\t\n\r]|[\u202A-\u202E\u2066-\u2069]/u;
/** Six digits and five, as a national identity number is written: in one, or with little between its parts. */
const IDENTITY_NUMBER = /(?<!\d)(?:\d{2}[\s.\p{Pd}]{0,2}){3}\d{3}[\s.\p{Pd}]?\d{2}(?!\d)/u;

/** A readable text without spaces around it, 1 to 1000 characters, that does not seem to hold a national identity number. */
export function checkText(text: string, field: string): string {
  const trimmed = text.trim();
  if (trimmed === '' || trimmed.length > LONGEST)
    refuse('TEXT_INVALID', `Give \`${field}\` a text of 1 to ${LONGEST} characters.`, field);
  if (UNREADABLE.test(trimmed))
    refuse(
      'TEXT_INVALID',
      `Take what cannot be read out of \`${field}\`: it has a broken or hidden character.`,
      field,
    );
  if (IDENTITY_NUMBER.test(trimmed.normalize('NFKC')))
    refuse(
      'PERSONAL_DATA',
      `\`${field}\` seems to hold a national identity number: take it out, and name no person.`,
      field,
    );
  return trimmed;
}

/** A list of 1 (or none, where that is allowed) to `most` entries that are told apart by `keyOf`. */
export function checkList<Entry>(
  entries: readonly Entry[],
  keyOf: (entry: Entry) => string,
  {
    field,
    least = 0,
    most = 20,
  }: { readonly field: string; readonly least?: number; readonly most?: number },
): readonly Entry[] {
  const distinct = new Set(entries.map(keyOf));
  if (entries.length < least || entries.length > most || distinct.size < entries.length)
    refuse('LIST_INVALID', `Give \`${field}\` ${least} to ${most} entries, each once.`, field);
  return entries;
}
