/** Where a server's database is, as a sentence may say it. */
export interface ServerPlace {
  readonly host: string;
  readonly port: number;
  readonly database: string;
}

/** The sentence for an error that means "this database cannot be reached", or null when it means something else. */
export function unreachable({ host, port, database }: ServerPlace, error: unknown): string | null {
  const { code = '', message = '' } = error as { readonly code?: string; readonly message?: string };
  const server = `PostgreSQL at ${host}:${port}`;
  switch (code) {
    case 'ECONNREFUSED':
    case 'ENOENT':
    case 'EHOSTUNREACH':
    case 'ENETUNREACH':
      return `Nothing answers at ${host}:${port} for the database "${database}": is PostgreSQL running there?`;
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return `The host ${host} of the database "${database}" cannot be found: correct the name or the network.`;
    case '3D000':
      return `${server} has no database "${database}": create it, or correct the name.`;
    case '28000':
    case '28P01':
      return `${server} refuses the user or the password given for the database "${database}".`;
    case '53300':
      return `${server} has no connection left for the database "${database}".`;
    case '57P01':
    case '57P02':
    case '57P03':
    case 'ECONNRESET':
    case 'EPIPE':
      return `${server} is starting or stopping: the database "${database}" cannot be asked now.`;
    default:
  }
  if (/timeout|timed out/i.test(message) && code === '')
    return `${server} did not answer in time for the database "${database}".`;
  if (/password/i.test(message) && code === '') {
    return `${server} asks for a password for the database "${database}" and the one given is missing or wrong.`;
  }
  if (/connection terminated|closed the connection/i.test(message)) {
    return `${server} closed the connection to the database "${database}".`;
  }
  if (/SSL|certificate|TLS/i.test(`${code} ${message}`)) {
    return `${server} and this program do not agree on encryption for the database "${database}": see sslmode in the URL.`;
  }
  return null;
}
