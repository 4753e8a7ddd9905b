import type { BaseContext } from '@apollo/server';
import { AUDIT_USAGE, readAuditWords } from '../disclosure/read-audit-words.ts';
import { runAudit } from '../disclosure/run-audit.ts';
import { readSettings, type Environment } from '../env.ts';
import { prepareDatabase } from './prepare-database.ts';
import type { Subgraph } from './subgraph.ts';

/** What the words after `audit` were, and who hears what is found. */
export interface AuditInvocation {
  readonly words: readonly string[];
  readonly environment: Environment;
  readonly note: (line: string) => void;
}

/** Verifies, exports, purges or erases in a subgraph's log of disclosures. */
export async function auditSubgraph<Context extends BaseContext>(
  { name: owner, folder, settings: table }: Subgraph<Context>,
  { words, environment, note }: AuditInvocation,
): Promise<void> {
  if (words.includes('--help') || words.includes('-h')) {
    note(AUDIT_USAGE);
    return;
  }
  const asked = readAuditWords(words);
  const settings = readSettings({ ...table }, environment);
  const database = await prepareDatabase(settings.databaseUrl, folder);
  try {
    await runAudit({ owner, database, settings, note }, asked);
  } finally {
    await database.close();
  }
}
