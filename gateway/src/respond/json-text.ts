/** What JSON does not let stand in a string as it is; surrogates too, since one without its other half is escaped. */
// eslint-disable-next-line no-control-regex
const TO_ESCAPE = /[\u0000-\u001f"\\\ud800-\udfff]/;

/** Up to this length looking at each unit is faster than a regular expression. */
const SHORT = 40;

/** A string as JSON.stringify writes it. */
export function jsonString(value: string): string {
  return isPlainText(value) ? `"${value}"` : JSON.stringify(value);
}

/** Whether a string stands in JSON as it is, between quotes. */
export function isPlainText(value: string): boolean {
  const { length } = value;
  if (length > SHORT) return !TO_ESCAPE.test(value);
  for (let at = 0; at < length; at++) {
    const unit = value.charCodeAt(at);
    if (unit < 0x20 || unit === 0x22 || unit === 0x5c || (unit >= 0xd800 && unit <= 0xdfff)) return false;
  }
  return true;
}

/** A value that came as JSON, as JSON again; empty for what JSON cannot say. */
export function jsonText(value: unknown): string {
  try {
    const text: unknown = JSON.stringify(value);
    return typeof text === 'string' ? text : '';
  } catch {
    return '';
  }
}
