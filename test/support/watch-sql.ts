import pg from 'pg';

/** An SQL statement as it went to a PostgreSQL server, with the database that it went to. */
export interface SentStatement {
  readonly database: string;
  readonly text: string;
  readonly values: readonly unknown[];
}

/** Hears every statement that this process sends to a server. */
export interface SqlWatch {
  /** What was sent since the last call. */
  readonly take: () => readonly SentStatement[];
  readonly stop: () => void;
}

type Send = (this: pg.Client, ...words: readonly unknown[]) => unknown;

/** Statements that read or write rows; what opens and ends transactions has no plan. */
const HAS_PLAN = /^\s*(SELECT|WITH|INSERT|UPDATE|DELETE)\b/i;

/** Listens where all statements pass, whoever made them. */
export function watchSql(): SqlWatch {
  const prototype = pg.Client.prototype as unknown as { query: Send };
  const send = prototype.query;
  let sent: SentStatement[] = [];
  prototype.query = function (first, second, ...rest) {
    const { text, values } = typeof first === 'string' ? { text: first, values: second } : configOf(first);
    if (HAS_PLAN.test(text)) {
      sent.push({ database: this.database ?? '', text, values: Array.isArray(values) ? values : [] });
    }
    return send.call(this, first, second, ...rest);
  };
  return {
    take: () => {
      const taken = sent;
      sent = [];
      return taken;
    },
    stop: () => {
      prototype.query = send;
    },
  };
}

function configOf(first: unknown): { readonly text: string; readonly values: unknown } {
  const { text = '', values } = first as { readonly text?: string; readonly values?: unknown };
  return { text, values };
}
