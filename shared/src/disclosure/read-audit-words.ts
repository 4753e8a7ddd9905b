import { parseArgs } from 'node:util';
import { isDay } from '../day.ts';
import { fail } from '../errors.ts';
import type { ChainHead } from './verify-chain.ts';

/** What can be done with a log of disclosures, each with the options that it takes. */
const VERBS = {
  verify: ['head'],
  export: ['person', 'since', 'until'],
  purge: [],
  erase: ['person'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type AuditVerb = keyof typeof VERBS;

/** The words of an audit, in a sentence. */
export const AUDIT_USAGE =
  'The words after audit are: verify [--head NUMBER:HASH], export [--person ID] [--since DAY] [--until DAY], purge, erase --person ID.';

/** What is to be done, as far as the words say. */
export interface AuditWords {
  readonly verb: AuditVerb;
  readonly head: ChainHead | undefined;
  readonly person: string | undefined;
  readonly since: string | undefined;
  readonly until: string | undefined;
}

/** Reads the words after `audit`, or says in one sentence what is wrong with them. */
export function readAuditWords(words: readonly string[]): AuditWords {
  const { values, positionals } = parseWords(words);
  const [verb, ...rest] = positionals;
  if (!isVerb(verb) || rest.length > 0) return fail('USAGE', AUDIT_USAGE);
  const taken: readonly string[] = VERBS[verb];
  const foreign = Object.keys(values).find((name) => !taken.includes(name));
  if (foreign !== undefined) fail('USAGE', `audit ${verb} takes no --${foreign}. ${AUDIT_USAGE}`);
  const { head, person, since, until } = values;
  if (verb === 'erase' && person === undefined) {
    fail('USAGE', 'Say whose key is to be destroyed: --person with the id of a person in the graph.');
  }
  if (person !== undefined) checkPerson(person);
  for (const day of [since, until]) {
    if (day !== undefined && !isDay(day)) fail('USAGE', `"${day}" is not a day; write it as yyyy-mm-dd.`);
  }
  return { verb, head: head === undefined ? undefined : readHead(head), person, since, until };
}

function parseWords(words: readonly string[]) {
  const option = { type: 'string' } as const;
  try {
    return parseArgs({
      args: [...words],
      allowPositionals: true,
      options: { head: option, person: option, since: option, until: option },
    });
  } catch {
    return fail('USAGE', AUDIT_USAGE);
  }
}

function isVerb(word: string | undefined): word is AuditVerb {
  return word !== undefined && Object.hasOwn(VERBS, word);
}

/** A national identity number is never a word of ours, and is not repeated in the sentence. */
function checkPerson(person: string): void {
  if (person !== '' && !/^\d{11}$/.test(person)) return;
  fail('USAGE', '--person takes the id of a person in the graph, never a national identity number.');
}

function readHead(text: string): ChainHead {
  const [, number, hash] = /^([1-9]\d{0,17}):([0-9a-f]{64})$/.exec(text) ?? [];
  return number === undefined || hash === undefined
    ? fail(
        'USAGE',
        `"${text.slice(0, 100)}" is no head: give the number and hash of a block as NUMBER:HASH, as verify tells them.`,
      )
    : { number, hash };
}
