import { createHash } from 'node:crypto';
import { fail } from '@samspill/shared/errors';
import { isRecord, type AskedParts } from '@samspill/shared/http/graphql-request';
import type { TrustedDocument } from './read-manifest.ts';

/** The text of the trusted document that a request asks, or a refusal with DOCUMENT_NOT_TRUSTED. */
export type FindTrusted = (asked: AskedParts) => string;

/**
 * Knows documents by their id (`documentId`, or `extensions.persistedQuery.sha256Hash` as older clients say it), by the
 * SHA-256 of their text, and by their text itself. Nothing of any other text is parsed; a request that names one document
 * and sends another is refused too.
 */
export function createFindTrusted(documents: readonly TrustedDocument[]): FindTrusted {
  const byHash = new Map(documents.map(({ body }) => [sha256(body), body]));
  const byName = new Map([...byHash, ...documents.map(({ id, body }) => [id, body] as const)]);
  return (asked) => {
    const named = namesOf(asked).map((name) => byName.get(withoutPrefix(name)));
    const sent = isGiven(asked.query) ? [byHash.get(sha256(String(asked.query)))] : [];
    const found = new Set([...named, ...sent]);
    const [document] = found;
    return found.size === 1 && document !== undefined ? document : refuse();
  };
}

function namesOf({ documentId, extensions }: AskedParts): readonly string[] {
  const persisted = isRecord(extensions) ? extensions['persistedQuery'] : undefined;
  const hash = isRecord(persisted) ? persisted['sha256Hash'] : undefined;
  return [documentId, hash].filter(isGiven).map(String);
}

/** Some clients send null or nothing for a part that they leave out. */
function isGiven(part: unknown): boolean {
  return part !== undefined && part !== null && part !== '';
}

/** How the specification says that an id is a hash. */
function withoutPrefix(name: string): string {
  return name.replace(/^sha256:/, '');
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function refuse(): never {
  return fail(
    'DOCUMENT_NOT_TRUSTED',
    'The gateway answers only the documents of its list: send one to the letter as it stands there, or its id.',
  );
}
