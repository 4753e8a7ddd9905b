import { readFile } from 'node:fs/promises';
import { fail } from '@samspill/shared/errors';
import { isRecord } from '@samspill/shared/http/graphql-request';

/** A document that may be asked, as a manifest has it. */
export interface TrustedDocument {
  readonly id: string;
  readonly name: string;
  /** The document to the letter. */
  readonly body: string;
}

/** Reads a manifest in Apollo's format for persisted queries, or fails with SETTINGS_INVALID and what is wrong with it. */
export async function readManifest(file: string): Promise<readonly TrustedDocument[]> {
  const text = await readFile(file, 'utf8').catch(() => refuse('names a file that cannot be read'));
  const manifest = parsed(text);
  const { format, version, operations } = isRecord(manifest) ? manifest : {};
  if (format !== 'apollo-persisted-query-manifest' || version !== 1 || !Array.isArray(operations)) {
    return refuse(
      'names a file that is no manifest of the format apollo-persisted-query-manifest, version 1',
    );
  }
  return operations.map(documentOf);
}

function documentOf(entry: unknown, at: number): TrustedDocument {
  const { id, name, body } = isRecord(entry) ? entry : {};
  return typeof id === 'string' && typeof name === 'string' && typeof body === 'string'
    ? { id, name, body }
    : refuse(`names a manifest whose operation ${at + 1} has no id, name and body`);
}

function refuse(what: string): never {
  return fail('SETTINGS_INVALID', `GATEWAY_TRUSTED_DOCUMENTS ${what}; make one with "npm run trust".`);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
