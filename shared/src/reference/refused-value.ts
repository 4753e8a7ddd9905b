/** What PostgreSQL says of a value that it refuses, as far as it says so. */
export interface RefusedValue {
  readonly code: string;
  readonly constraint: string | null;
  readonly table: string | null;
  /** Which values, in PostgreSQL's words: they are those of the files. */
  readonly detail: string | null;
}

/** SQLSTATE classes 22 and 23: a value that the column cannot hold, or a constraint that it breaks. */
const REFUSED = /^2[23]/;

/** Reads from an error of the database that it refuses a value; null when it is another error. */
export function refusedValue(fault: unknown): RefusedValue | null {
  if (!(fault instanceof Error)) return null;
  const { code, constraint, table, detail } = fault as Error & Partial<Record<string, unknown>>;
  if (typeof code !== 'string' || !REFUSED.test(code)) return null;
  return { code, constraint: textOrNull(constraint), table: textOrNull(table), detail: textOrNull(detail) };
}

/** Why a row is refused, as half a sentence. */
export function reasonOf({ code, constraint }: RefusedValue): string {
  return constraint === null
    ? `the database cannot hold one of its values (SQLSTATE ${code})`
    : `it breaks the constraint ${constraint} of the database`;
}

function textOrNull(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
