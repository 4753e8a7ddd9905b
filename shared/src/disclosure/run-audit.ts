import type { Database } from '../database/database.ts';
import type { Side } from '../decisions/statement.ts';
import { openSigningKey } from '../decisions/signing-key.ts';
import { fail } from '../errors.ts';
import { keepAuditKey, openAuditKeys } from './audit-keys.ts';
import { findingSentence } from './chain-finding.ts';
import { eraseSubject } from './erase-subject.ts';
import { exportSporingslogg } from './export-sporingslogg.ts';
import { purgeBlocks } from './purge-blocks.ts';
import type { AuditVerb, AuditWords } from './read-audit-words.ts';
import { verifyChain, type ChainReport } from './verify-chain.ts';

/** How often a long run says that it goes on, and how many faults it names. */
const BLOCKS_PER_LINE = 10_000;
const MOST_NAMED = 100;

/** The settings that an audit goes by. */
export interface AuditSettings {
  readonly auditKeys: string;
  readonly disclosureYears: number;
  readonly signingKey: string;
  readonly nodeEnv: string;
}

/** An audit of the log of one owner: by the owner of the tables, with a line for all that is found. */
export interface Audit {
  readonly owner: Side;
  readonly database: Database;
  readonly settings: AuditSettings;
  readonly note: (line: string) => void;
  readonly now?: () => number;
}

/** Does with a log what the words say; CHAIN_BROKEN where it is verified and does not hold. */
export function runAudit(audit: Audit, words: AuditWords): Promise<void> {
  return AUDITS[words.verb](audit, words);
}

const AUDITS: Readonly<Record<AuditVerb, (audit: Audit, words: AuditWords) => Promise<void>>> = {
  verify: async ({ owner, database, settings, note }, { head }) => {
    let named = 0;
    const report = await verifyChain(database, {
      side: owner,
      findKey: await openAuditKeys(settings.auditKeys),
      ...(head && { head }),
      onFinding: (finding) => {
        named += 1;
        if (named <= MOST_NAMED) note(findingSentence(finding));
      },
      onProgress: (blocks) => {
        if (blocks % BLOCKS_PER_LINE === 0) note(`${blocks} blocks verified so far`);
      },
    });
    const { findings } = report;
    if (findings > 0) {
      const count = findings === 1 ? 'one fault was' : `${findings} faults were`;
      fail('CHAIN_BROKEN', `The log of disclosures of ${owner} does not hold: ${count} found.`);
    }
    note(heldSentence(owner, report));
  },
  export: async ({ owner, database, note }, { person, since, until }) => {
    const onRecord = (record: object) => {
      note(JSON.stringify(record));
    };
    const records = await exportSporingslogg(database, { owner, personId: person, since, until, onRecord });
    note(`${records} records exported`);
  },
  purge: async ({ owner, database, settings, note, now = Date.now }) => {
    const { nodeEnv, signingKey, auditKeys, disclosureYears } = settings;
    const signer = await openSigningKey({ side: owner, file: signingKey, nodeEnv });
    await keepAuditKey(auditKeys, signer.publicJwk);
    const before = new Date(now());
    before.setUTCFullYear(before.getUTCFullYear() - disclosureYears);
    const purged = await purgeBlocks(database, { before: before.getTime(), signer, now: now() });
    note(`${purged.rows} rows in ${purged.blocks} blocks deleted, older than ${disclosureYears} years`);
  },
  erase: async ({ owner, database, note }, { person = '' }) => {
    if (await eraseSubject(database, person)) {
      note('The key is destroyed: what the log had about the person names nobody any more.');
    } else fail('USAGE', `The log of disclosures of ${owner} has no key for that id: nothing was destroyed.`);
  },
};

function heldSentence(owner: Side, { blocks, purged, tail, head }: ChainReport): string {
  const upTo = head === null ? '' : ` up to ${head.number}:${head.hash}`;
  const unsealed =
    tail.since === null ? 'Every row has a seal.' : `${tail.rows} rows since ${tail.since} have no seal yet.`;
  return `The log of disclosures of ${owner} holds: ${blocks} blocks${upTo}, ${purged} of them purged. ${unsealed}`;
}
