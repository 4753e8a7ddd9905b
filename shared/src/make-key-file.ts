import { exportJWK, generateKeyPair } from 'jose';
import { randomUUID } from 'node:crypto';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Makes a private key for a way of signing, in a file that its owner alone can read, and gives its text (a JWK with a `kid`). Of two who make it at once one wins. */
export async function makeKeyFile(file: string, algorithm: string): Promise<string> {
  const { privateKey } = await generateKeyPair(algorithm, { extractable: true });
  const text = JSON.stringify({ ...(await exportJWK(privateKey)), kid: randomUUID() });
  const draft = `${file}.${randomUUID()}`;
  await mkdir(dirname(file), { recursive: true });
  await writeFile(draft, text, { mode: 0o600 });
  try {
    await link(draft, file);
    return text;
  } catch {
    return await readFile(file, 'utf8');
  } finally {
    await rm(draft, { force: true });
  }
}
