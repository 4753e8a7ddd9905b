/** Where a server's database is, as a sentence may say it. */
export interface ServerPlace {
  readonly host: string;
  readonly port: number;
  readonly database: string;
}

/** What may be wrong, by the code of PostgreSQL or of the operating system. */
const BY_CODE: readonly (readonly [codes: RegExp, sentence: (server: string, database: string) => string])[] =
  [
    [
      /^(ECONNREFUSED|ENOENT|EACCES|EHOSTUNREACH|ENETUNREACH)$/,
      (server, database) =>
        `${server} does not answer: is it running, and does it have the database ${database}?`,
    ],
    [
      /^(ENOTFOUND|EAI_AGAIN)$/,
      (server, database) =>
        `${server}, with the database ${database}, cannot be found: is the host's name right?`,
    ],
    [
      /^3D000$/,
      (server, database) => `${server} has no database ${database}: create it, or correct the name.`,
    ],
    [
      /^28P01$/,
      (server, database) => `${server} refuses the user or the password given for the database ${database}.`,
    ],
    [
      /^28000$/,
      (server, database) =>
        `${server} does not let this user, or not in this way, into the database ${database}.`,
    ],
    [/^53300$/, (server, database) => `${server} has no connection left for the database ${database}.`],
    [
      /^(57P0[123]|08\d\d\d|ECONNRESET|EPIPE|ETIMEDOUT)$/,
      (server, database) =>
        `${server} was lost or is starting: the database ${database} cannot be asked now.`,
    ],
    [
      /CERT|SELF_SIGNED|UNABLE_TO_|ERR_TLS|ERR_SSL/,
      (server, database) =>
        `${server} could not be trusted for the database ${database}: see sslmode in its URL.`,
    ],
  ];

/** The same where `pg` gives no code but words of its own. */
const BY_MESSAGE: typeof BY_CODE = [
  [
    /^timeout e|connection timeout$/i,
    (server, database) => `${server} did not answer in time for the database ${database}.`,
  ],
  [
    /password must be a/,
    (server, database) => `${server} asks for a password for the database ${database}: give it in the URL.`,
  ],
  [
    /^Connection terminated|connection error/,
    (server, database) => `${server} was lost: the database ${database} cannot be asked now.`,
  ],
  [
    /SSL connection/,
    (server, database) =>
      `${server} does not speak TLS for the database ${database}: see sslmode in its URL.`,
  ],
];

/** The sentence for an error that means "this database cannot be reached", or null when it means something else. */
export function unreachable({ host, port, database }: ServerPlace, error: unknown): string | null {
  const { code, message = '' } = error as { readonly code?: string; readonly message?: string };
  const [rules, text] = code === undefined ? [BY_MESSAGE, message] : [BY_CODE, code];
  const sentence = rules.find(([pattern]) => pattern.test(text))?.[1];
  return sentence?.(`PostgreSQL at ${host}:${port}`, `"${database}"`) ?? null;
}
