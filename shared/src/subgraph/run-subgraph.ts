import type { BaseContext } from '@apollo/server';
import { programRole } from '../database/role-statement.ts';
import { readSettings, type Environment } from '../env.ts';
import { readIdentityFile } from '../identity/read-identity-file.ts';
import type { RunningProgram } from '../program/run-program.ts';
import { loadSynthetic } from '../synthetic/load-synthetic.ts';
import { auditSubgraph } from './audit-subgraph.ts';
import { loadSeed, loadSeedIfNeeded } from './load-seed.ts';
import { prepareDatabase } from './prepare-database.ts';
import { readSubgraphWords, USAGE } from './read-subgraph-words.ts';
import { serveSubgraph } from './serve-subgraph.ts';
import type { Subgraph } from './subgraph.ts';

/** What the program was started with; `main.ts` hands it in. */
export interface Invocation {
  readonly words: readonly string[];
  readonly environment: Environment;
  /** Hears a line of progress. */
  readonly note: (line: string) => void;
}

/** Runs one command of a subgraph: `serve` until it is closed, the others to their end. */
export async function runSubgraph<Context extends BaseContext>(
  subgraph: Subgraph<Context>,
  { words, environment, note }: Invocation,
): Promise<RunningProgram | undefined> {
  const [first, ...others] = words;
  if (first === 'audit') {
    await auditSubgraph(subgraph, { words: others, environment, note });
    return undefined;
  }
  const { command, from, scale, help } = readSubgraphWords(words);
  if (help) {
    note(USAGE);
    return undefined;
  }
  if (command === 'series') {
    for (const series of subgraph.series) note(JSON.stringify(series));
    return undefined;
  }
  const settings = readSettings({ ...subgraph.settings }, environment);
  if (command === 'serve') await readIdentityFile(settings);
  const database = await prepareDatabase(settings.databaseUrl, subgraph.folder);
  try {
    const load = { ...subgraph, database, note, pseudonymKey: settings.pseudonymKey };
    if (command === 'seed') {
      for (const { table, inserted, changed, unchanged } of await loadSeed(load, from)) {
        note(`${table}: ${inserted} new, ${changed} changed, ${unchanged} as before`);
      }
      if (from === undefined) await loadSynthetic(load, scale);
    }
    if (command === 'serve') {
      await loadSeedIfNeeded(load);
      await loadSynthetic(load);
      await database.actAs(programRole(subgraph.name));
      return await serveSubgraph(subgraph, settings, database);
    }
    await database.close();
    return undefined;
  } catch (fault) {
    await database.close();
    throw fault;
  }
}
