import type { Database } from '../database/database.ts';
import type { Signer } from '../decisions/sign-statement.ts';
import type { Log } from '../log.ts';
import { BLOCK_ROWS, sealBlock, type SealedBlock } from './seal-block.ts';

export interface SealingOptions {
  readonly database: Database;
  readonly signer: Signer;
  readonly log: Pick<Log, 'info' | 'error'>;
  readonly everyMs?: number;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
  /** Does work again and again until the function that it answers with is called. */
  readonly repeat?: (work: () => void, everyMs: number) => () => void;
}

/** A log that is being sealed. */
export interface Sealing {
  /** Seals what is left and ends; call it when nobody writes any more and before the database is closed. */
  readonly close: () => Promise<void>;
}

/**
 * Seals the log each second, from the rows that an earlier run has left on; a second in which nothing was written makes
 * no block. A fault is logged when it begins and tried again each second: the rows wait without a seal.
 */
export function startSealing(options: SealingOptions): Sealing {
  const { log, everyMs = 1000, repeat = onTimer } = options;
  let failing = false;
  let running: Promise<void> | undefined;
  let head: SealedBlock | null = null;
  const round = async () => {
    try {
      head = (await sealAll(options)) ?? head;
      failing = false;
    } catch (err) {
      if (!failing) log.error({ err }, 'The log of disclosures could not be sealed.');
      failing = true;
    }
  };
  const stop = repeat(() => {
    running ??= round().finally(() => (running = undefined));
  }, everyMs);
  return {
    close: async () => {
      stop();
      await running;
      await round();
      if (head === null) return;
      log.info({ head: `${head.number}:${head.hash}` }, 'The log of disclosures is sealed up to here.');
    },
  };
}

/** Seals block after block until there is nothing left; gives the last of them. */
async function sealAll({ database, signer, now = Date.now }: SealingOptions): Promise<SealedBlock | null> {
  let last: SealedBlock | null = null;
  for (;;) {
    const block = await sealBlock(database, { signer, now: now() });
    last = block ?? last;
    if (block === null || block.rows < BLOCK_ROWS) return last;
  }
}

function onTimer(work: () => void, everyMs: number): () => void {
  const timer = setInterval(work, everyMs);
  return () => {
    clearInterval(timer);
  };
}
