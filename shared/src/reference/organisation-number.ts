const WEIGHTS = [3, 2, 7, 6, 5, 4, 3, 2];

/** Whether nine digits are an organisation number: the last one checks the others, modulo 11. It says nothing of whether there is one. */
export function isOrganisationNumber(text: string): boolean {
  return /^\d{9}$/.test(text) && withCheckDigit(text.slice(0, 8)) === text;
}

/** Eight digits with the one that checks them; null for those that no digit checks. */
export function withCheckDigit(digits: string): string | null {
  const sum = WEIGHTS.reduce((total, weight, place) => total + weight * Number(digits[place]), 0);
  const check = (11 - (sum % 11)) % 11;
  return check === 10 ? null : `${digits}${check}`;
}
