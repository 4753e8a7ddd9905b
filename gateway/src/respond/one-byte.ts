/**
 * The same text, with one byte for each character where it has none that needs more. A text that was cut out of another
 * may take two, and makes each text that it is put into as large.
 */
export function oneByte(text: string): string {
  const copy = Buffer.from(text, 'latin1').toString('latin1');
  return copy === text ? copy : text;
}
