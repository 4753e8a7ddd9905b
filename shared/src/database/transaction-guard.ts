import { AsyncLocalStorage } from 'node:async_hooks';
import { fail } from '../errors.ts';

/** Turns a query beside the open transaction, which an embedded database would wait for without end, into a fault. */
export interface TransactionGuard {
  readonly outside: () => void;
  readonly within: <T>(work: () => Promise<T>) => Promise<T>;
}

/** One guard for each open database: it knows which calls come from within a transaction's work. */
export function createTransactionGuard(): TransactionGuard {
  const transaction = new AsyncLocalStorage<{ open: boolean }>();
  return {
    outside: () => {
      if (transaction.getStore()?.open !== true) return;
      fail('INTERNAL_SERVER_ERROR', 'Within a transaction only the query that it was given may be used.');
    },
    within: async (work) => {
      const state = { open: true };
      try {
        return await transaction.run(state, work);
      } finally {
        state.open = false;
      }
    },
  };
}
