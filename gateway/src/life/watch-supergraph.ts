import { readFile } from 'node:fs/promises';
import type { Log } from '@samspill/shared/log';
import type { GatewaySettings } from '../env.ts';
import { watchText } from './watch-text.ts';

export interface SupergraphWatchOptions {
  readonly settings: Pick<GatewaySettings, 'supergraph' | 'supergraphPollMs'>;
  readonly change: (sdl: string) => Promise<unknown>;
  readonly log: Log;
}

/**
 * Hands on what comes to stand in the file that the settings name, until the function that this gives is called; the
 * schema that the gateway comes with does not change.
 */
export function watchSupergraph(
  known: string,
  { settings, change, log }: SupergraphWatchOptions,
): () => void {
  const { supergraph, supergraphPollMs } = settings;
  if (supergraph === '') return () => undefined;
  return watchText({
    known,
    read: () => readFile(supergraph, 'utf8'),
    everyMs: supergraphPollMs,
    onChange: change,
    onUnreadable: (fault) => {
      log.warn({ err: fault }, 'The file with the composed schema cannot be read; the present one is kept.');
    },
  });
}
