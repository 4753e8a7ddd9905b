const DIGITS = 12;
const WRITTEN = new RegExp(`trace-\\d{${DIGITS}}`, 'g');

/** The value that makes a request unlike every other one; all are equally long. */
export function traceOf(number: number): string {
  return `trace-${String(number).padStart(DIGITS, '0')}`;
}

/** A request without what makes it unlike others, wherever a gateway has written that: as variable or into the query. */
export function withoutTrace(body: string): string {
  return body.includes('trace-') ? body.replace(WRITTEN, 'trace') : body;
}
