/** Eleven digits in a row, or six and five as people write them. */
const IDENTITY_NUMBER = /\b\d{6}[ -]?\d{5}\b/g;

/** The text with all that could be a national identity number taken out. */
export function withoutNumbers(text: string): string {
  return text.replace(IDENTITY_NUMBER, '***');
}
