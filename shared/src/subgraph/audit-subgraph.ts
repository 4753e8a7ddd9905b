import type { BaseContext } from '@apollo/server';
import { decisionSettings } from '../decisions/decision-settings.ts';
import { disclosureSettings } from '../disclosure/disclosure-settings.ts';
import { AUDIT_USAGE, readAuditWords } from '../disclosure/read-audit-words.ts';
import { runAudit } from '../disclosure/run-audit.ts';
import { readSettings, type Environment } from '../env.ts';
import { fail } from '../errors.ts';
import { prepareDatabase } from './prepare-database.ts';
import type { Subgraph } from './subgraph.ts';

/** What the words after `audit` were, and who hears what is found. */
export interface AuditInvocation {
  readonly words: readonly string[];
  readonly environment: Environment;
  readonly note: (line: string) => void;
}

/** Verifies, exports, purges or erases in a subgraph's log of disclosures; USAGE for one that keeps none. */
export async function auditSubgraph<Context extends BaseContext>(
  { name, folder, settings: table, disclosures: owner }: Subgraph<Context>,
  { words, environment, note }: AuditInvocation,
): Promise<void> {
  if (words.includes('--help') || words.includes('-h')) {
    note(AUDIT_USAGE);
    return;
  }
  const asked = readAuditWords(words);
  if (owner === undefined) return fail('USAGE', `The subgraph ${name} keeps no log of disclosures.`);
  const { signingKey } = decisionSettings(owner);
  const settings = readSettings({ ...table, ...disclosureSettings(owner), signingKey }, environment);
  const database = await prepareDatabase(settings.databaseUrl, folder);
  try {
    await runAudit({ owner, database, settings, note }, asked);
  } finally {
    await database.close();
  }
}
