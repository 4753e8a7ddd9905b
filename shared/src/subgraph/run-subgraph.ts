import type { BaseContext } from '@apollo/server';
import { parseArgs } from 'node:util';
import { readSettings, type Environment } from '../env.ts';
import { fail } from '../errors.ts';
import type { RunningProgram } from '../program/run-program.ts';
import { loadSeed, loadSeedIfNeeded } from './load-seed.ts';
import { prepareDatabase } from './prepare-database.ts';
import { serveSubgraph } from './serve-subgraph.ts';
import type { Subgraph } from './subgraph.ts';

/** What the program was started with; `main.ts` hands it in. */
export interface Invocation {
  readonly words: readonly string[];
  readonly environment: Environment;
  /** Hears a line of progress. */
  readonly note: (line: string) => void;
}

const USAGE = `The commands are: serve (the default; migrates, loads what is new, listens), migrate, seed [--from FOLDER], series (tells each series of figures, a line of JSON each).`;

/** Runs one command of a subgraph: `serve` until it is closed, the others to their end. */
export async function runSubgraph<Context extends BaseContext>(
  subgraph: Subgraph<Context>,
  { words, environment, note }: Invocation,
): Promise<RunningProgram | undefined> {
  const { command, from, help } = readCommand(words);
  if (help) {
    note(USAGE);
    return undefined;
  }
  if (command === 'series') {
    for (const series of subgraph.series) note(JSON.stringify(series));
    return undefined;
  }
  const settings = readSettings({ ...subgraph.settings }, environment);
  const database = await prepareDatabase(settings.databaseUrl, subgraph.folder);
  try {
    const load = { database, folder: subgraph.folder, reference: subgraph.reference, note };
    if (command === 'seed') {
      for (const { table, inserted, changed, unchanged } of await loadSeed(load, from)) {
        note(`${table}: ${inserted} new, ${changed} changed, ${unchanged} as before`);
      }
    }
    if (command === 'serve') {
      await loadSeedIfNeeded(load);
      return await serveSubgraph(subgraph, settings, database);
    }
    await database.close();
    return undefined;
  } catch (fault) {
    await database.close();
    throw fault;
  }
}

function readCommand(words: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      allowPositionals: true,
      options: { from: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
    });
    const [command = 'serve', ...rest] = positionals;
    const known = ['serve', 'migrate', 'seed', 'series'].includes(command) && rest.length === 0;
    if (known && (values.from === undefined || command === 'seed')) return { ...values, command };
  } catch {
    // An option that is not known is told as the usage is.
  }
  return fail('USAGE', USAGE);
}
