/** Whether eleven digits have the form of an invented national identity number: 80 is added to the month. D-numbers add 40 to the day. */
export function isSyntheticIdentityNumber(text: string): boolean {
  const [, day, month] = /^(\d{2})(\d{2})\d{7}$/.exec(text) ?? [];
  return isWithin(Number(month), 81, 92) && (isWithin(Number(day), 1, 31) || isWithin(Number(day), 41, 71));
}

function isWithin(number: number, from: number, to: number): boolean {
  return number >= from && number <= to;
}
