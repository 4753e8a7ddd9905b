import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLog } from '@samspill/shared/log';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { deferred } from '../../fixtures/deferred.ts';
import { watchSupergraph } from './watch-supergraph.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'watched-'));
});

afterEach(() => rm(folder, { recursive: true }));

it('hands on what is written to the file, and says when the file is gone', async () => {
  const file = join(folder, 'supergraph.graphql');
  const [changed, warned] = [deferred<string>(), deferred<string>()];
  const log = createLog({ name: 'gateway', level: 'warn', destination: { write: warned.resolve } });
  await writeFile(file, 'first');
  const stop = watchSupergraph('first', {
    settings: { supergraph: file, supergraphPollMs: 1 },
    change: async (sdl) => {
      await Promise.resolve();
      changed.resolve(sdl);
    },
    log,
  });
  await writeFile(file, 'second');
  expect(await changed.promise).toBe('second');
  await rm(file);
  expect(await warned.promise).toContain('cannot be read');
  stop();
});

it('watches nothing when no file is named', () => {
  const setTimer = vi.spyOn(globalThis, 'setTimeout');
  const settings = { supergraph: '', supergraphPollMs: 1 };
  watchSupergraph('first', {
    settings,
    change: () => Promise.resolve(),
    log: createLog({ name: 'gateway', level: 'silent' }),
  })();
  expect(setTimer).not.toHaveBeenCalled();
  setTimer.mockRestore();
});
