const WEIGHTS = [3, 2, 7, 6, 5, 4, 3, 2];

/** Whether nine digits are an organisation number: the last one checks the others, modulo 11. It says nothing of whether there is one. */
export function isOrganisationNumber(text: string): boolean {
  if (!/^\d{9}$/.test(text)) return false;
  const sum = WEIGHTS.reduce((total, weight, place) => total + weight * Number(text[place]), 0);
  const check = (11 - (sum % 11)) % 11;
  return check === Number(text[8]);
}
