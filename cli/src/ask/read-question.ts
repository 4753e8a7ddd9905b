import { fail } from '@samspill/shared/errors';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { isObject, type Json, type JsonObject } from './shape.ts';

/** Where the words of a question may point to. */
export interface QuestionSource {
  /** The folder that file names are relative to. */
  readonly folder: string;
  readonly readInput: () => Promise<string>;
}

/** Reads a document: from a file, from standard input (`-`), or as it stands, which its `{` shows. */
export async function readDocument(word: string | undefined, source: QuestionSource): Promise<string> {
  if (word === undefined) return fail('USAGE', 'Name a file with an operation: see "npm run ask -- --help".');
  if (word === '-') return source.readInput();
  if (word.includes('{')) return word;
  return readFile(resolve(source.folder, word), 'utf8').catch(() =>
    fail('USAGE', `The file ${word} cannot be read.`),
  );
}

/** Reads variables: a JSON object as it stands, or from a file (`@variables.json`). */
export async function readVariables(word: string | undefined, source: QuestionSource): Promise<JsonObject> {
  if (word === undefined) return {};
  const text = word.startsWith('@') ? await readDocument(word.slice(1), source) : word;
  const variables = parseJson(text);
  if (!isObject(variables))
    return fail('USAGE', 'The variables are not a JSON object, such as {"code": "46"}.');
  return variables;
}

function parseJson(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}
