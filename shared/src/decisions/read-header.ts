import { z } from 'zod';
import { believed, refused, type Verdict } from './refusal.ts';
import { STATEMENT_ALGORITHM, type StatementType } from './statement.ts';
import type { StatementCode } from './statement-codes.ts';

/** Longer than any statement with all that it can say. */
const LIMIT_CHARACTERS = 8_192;

/** Nothing else stands in a header: no key, and no address of one. */
const headerShape = z.strictObject({
  alg: z.string(),
  typ: z.string(),
  kid: z.string().min(1).max(200),
});

/** Whether a text is a statement of a type, signed as we sign; nothing in it is believed yet. */
export function readHeader(text: string, type: StatementType): Verdict<true, StatementCode> {
  if (text.length > LIMIT_CHARACTERS) return refused('STATEMENT_MALFORMED');
  const parts = text.split('.');
  if (parts.length !== 3 || !parts.every(isCanonical)) return refused('STATEMENT_MALFORMED');
  const said = jsonOf(parts[0] ?? '');
  const algorithm = z.looseObject({ alg: z.unknown() }).safeParse(said);
  if (!algorithm.success) return refused('STATEMENT_MALFORMED');
  if (algorithm.data.alg !== STATEMENT_ALGORITHM) return refused('ALGORITHM_REFUSED');
  const header = headerShape.safeParse(said);
  if (!header.success) return refused('STATEMENT_MALFORMED');
  return header.data.typ === type ? believed(true) : refused('TYPE_WRONG');
}

/** The value of a part of a statement, or of its payload; undefined when it is no JSON. */
export function jsonOf(part: string): unknown {
  try {
    return JSON.parse(Buffer.from(part, 'base64url').toString('utf8')) as unknown;
  } catch {
    return undefined;
  }
}

/** Base64url has bits to spare at the end of a part: of all texts for the same bytes only one is taken. */
function isCanonical(part: string): boolean {
  return Buffer.from(part, 'base64url').toString('base64url') === part;
}
