import { lost, type FetchOutcome, type LostFetch, type SubgraphError } from './fetch-outcome.ts';
import type { TextAnswer } from './http/answer-reader.ts';
import { parseHarmless } from './parse-harmless.ts';
import { parseRepeats, type Parsed } from './repeats/parse-repeats.ts';
import { NOT_REPEATING, type Repeating } from './repeats/repeat-field.ts';

/**
 * Reads an answer of GraphQL over HTTP; whatever else comes (HTML, cut JSON, another shape) is a lost fetch. Objects that
 * repeat where it is told are one; not where there are errors, since each of those is for one place.
 */
export function readAnswer(given: TextAnswer, repeating: Repeating = NOT_REPEATING): FetchOutcome {
  const outcome = read(given, repeating);
  const hasSharedAndErrors =
    outcome.kind === 'answer' && outcome.errors.length > 0 && (outcome.shared?.length ?? 0) > 0;
  return hasSharedAndErrors ? read(given, NOT_REPEATING) : outcome;
}

function read({ status, contentType, text, bytes }: TextAnswer, repeating: Repeating): FetchOutcome {
  if (!/^application\/(graphql-response\+)?json\b/i.test(contentType)) {
    return invalid(`Status ${status} with content type "${contentType.slice(0, 80)}".`);
  }
  const { value: answer, shared } = parsed(text, repeating);
  if (!isRecord(answer)) return invalid(`Status ${status} with a body that is not a JSON object.`);
  const errors = readErrors(answer['errors']);
  if (!errors) return invalid(`Status ${status} with errors of a wrong shape.`);
  const { data } = answer;
  if ((data === undefined || data === null) && errors.length === 0)
    return invalid(`Status ${status} with neither data nor errors.`);
  if (data !== undefined && data !== null && !isRecord(data)) return invalid('The data is not an object.');
  return { kind: 'answer', data, errors, shared, isPlain: !text.includes('\\'), bytes };
}

function invalid(cause: string): LostFetch {
  return lost('INVALID_RESPONSE', cause);
}

function parsed(text: string, repeating: Repeating): Parsed {
  try {
    return parseRepeats(text, repeating, parseHarmless);
  } catch {
    return { value: undefined, shared: [] };
  }
}

/** More errors than anybody reads, and a longer path than any plan has: what is beyond them is left out. */
const MOST_ERRORS = 1_000;
const MOST_STEPS = 200;

function readErrors(errors: unknown): readonly SubgraphError[] | undefined {
  if (errors === undefined || errors === null) return [];
  if (!Array.isArray(errors)) return undefined;
  const read = errors.slice(0, MOST_ERRORS).map(readError);
  return read.every((error) => error !== undefined) ? read : undefined;
}

function readError(error: unknown): SubgraphError | undefined {
  if (!isRecord(error) || typeof error['message'] !== 'string') return undefined;
  const { path, extensions } = error;
  const code = isRecord(extensions) ? extensions['code'] : undefined;
  return {
    message: error['message'],
    ...(isPath(path) && { path: path.slice(0, MOST_STEPS) }),
    ...(typeof code === 'string' && { code }),
  };
}

function isPath(path: unknown): path is readonly (string | number)[] {
  return Array.isArray(path) && path.every((step) => typeof step === 'string' || typeof step === 'number');
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
