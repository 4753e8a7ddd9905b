import { fail } from '../errors.ts';

/** Where a database is: in memory (no folder), in a folder, or on a server. */
export type DatabaseUrl =
  | { readonly kind: 'pglite'; readonly folder: string | null }
  | {
      readonly kind: 'postgresql';
      readonly url: string;
      readonly host: string;
      readonly port: number;
      readonly database: string;
    };

/** Reads a database URL, or says in one sentence (SETTINGS_INVALID) how one is written. */
export function parseDatabaseUrl(url: string): DatabaseUrl {
  if (url === 'pglite:') return { kind: 'pglite', folder: null };
  if (url.startsWith('pglite:') && !url.startsWith('pglite://')) {
    return { kind: 'pglite', folder: url.slice('pglite:'.length) };
  }
  if (/^postgres(ql)?:\/\//.test(url) && URL.canParse(url)) return parseServer(url);
  return fail(
    'SETTINGS_INVALID',
    `A database URL is written pglite:, pglite:FOLDER or postgresql://USER:PASSWORD@HOST:PORT/DATABASE; "${withoutPassword(url)}" is none of them.`,
  );
}

function parseServer(url: string): DatabaseUrl {
  const { hostname, port, pathname, searchParams } = new URL(url);
  const database = decodedOrAsIs(pathname.slice(1));
  if (database === '') {
    return fail(
      'SETTINGS_INVALID',
      `The database URL "${withoutPassword(url)}" names no database: end it with /NAME.`,
    );
  }
  if (/[@/]/.test(pathname.slice(1))) {
    return fail(
      'SETTINGS_INVALID',
      'The database URL is ambiguous: within its password write %40 for @, %2F for /, %3F for ? and %23 for #.',
    );
  }
  const host = searchParams.get('host') ?? (hostname === '' ? 'localhost' : hostname);
  return {
    kind: 'postgresql',
    url,
    host,
    port: Number(searchParams.get('port') ?? (port === '' ? '5432' : port)),
    database,
  };
}

/** A database URL as it may stand in a message or a log: the same, without its password. */
export function withoutPassword(url: string): string {
  return url
    .replace(
      /^([^:/]*:\/\/)(.*)@/s,
      (_all, scheme: string, user: string) => `${scheme}${user.replace(/:.*$/s, '')}@`,
    )
    .replace(/([?&])(ssl)?password=[^&#]*&?/gi, '$1')
    .replace(/[?&]$/, '');
}

function decodedOrAsIs(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
