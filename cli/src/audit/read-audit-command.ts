import { readAuditWords, type AuditVerb } from '@samspill/shared/disclosure/read-audit-words';
import { SIDES, type Side } from '@samspill/shared/decisions/statement';
import { fail } from '@samspill/shared/errors';
import { readWords } from '../read-words.ts';

/** The subgraphs that keep a log of disclosures. */
export const LOG_KEEPERS = SIDES;

/** What is to be done with which logs. */
export interface AuditCommand {
  readonly verb: AuditVerb;
  readonly subgraphs: readonly Side[];
  /** The words for the program of each, which have been read and are right. */
  readonly words: readonly string[];
}

/** Reads the words after `audit`, or says in one sentence what is wrong with them, before any program is started. */
export function readAuditCommand(words: readonly string[]): AuditCommand {
  const option = { type: 'string' } as const;
  const { values, positionals } = readWords('audit:verify', words, {
    subgraph: option,
    head: option,
    person: option,
    since: option,
    until: option,
  });
  const { subgraph, ...rest } = values;
  const options = Object.entries(rest).map(([name, value]) => `--${name}=${value}`);
  const own = [...positionals, ...options];
  const { verb, head } = readAuditWords(own);
  const subgraphs = subgraph === undefined ? LOG_KEEPERS : [readKeeper(subgraph)];
  if (head !== undefined && subgraph === undefined) {
    fail(
      'USAGE',
      `Each log has a head of its own: name the one with --subgraph ${LOG_KEEPERS.join(' or ')}.`,
    );
  }
  return { verb, subgraphs, words: own };
}

function readKeeper(word: string): Side {
  const name = LOG_KEEPERS.find((one) => one === word);
  return name ?? fail('USAGE', `Name a subgraph that keeps a log of disclosures: ${LOG_KEEPERS.join(', ')}.`);
}
