import pg from 'pg';

/**
 * Makes an empty test database anew as one that a Norwegian office may have: sorted by the rules of Norwegian (ICU), where
 * punctuation and case count for little, and with dates written day first. Gives its URL back.
 */
export async function makeNorwegian(url: string): Promise<string> {
  const server = new URL(url);
  const name = decodeURIComponent(server.pathname.slice(1));
  server.pathname = '/postgres';
  const client = new pg.Client(server.href);
  await client.connect();
  try {
    const database = client.escapeIdentifier(name);
    await client.query(`DROP DATABASE ${database}`);
    await client.query(
      `CREATE DATABASE ${database} TEMPLATE template0 LOCALE_PROVIDER icu ICU_LOCALE 'nb-NO' LOCALE 'C'`,
    );
    await client.query(`ALTER DATABASE ${database} SET datestyle = 'SQL, DMY'`);
  } finally {
    await client.end();
  }
  return url;
}
