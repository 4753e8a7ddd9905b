import type {
  SqlDriverAdapterFactory,
  SqlMigrationAwareDriverAdapterFactory,
} from '@prisma/driver-adapter-utils';

/**
 * Runs one SQL statement with `$1, $2 …` parameters and gives its rows: a date is a `yyyy-mm-dd` text, a bigint and
 * a numeric are a number where a number holds them exactly (else a bigint and a text), a timestamp is a Date.
 */
export type Query = <Row = unknown>(sql: string, parameters?: readonly unknown[]) => Promise<readonly Row[]>;

/** An open database, embedded or on a server: one for each subgraph. Who opened it closes it. */
export interface Database {
  readonly kind: 'pglite' | 'postgresql';
  /** What Prisma's client speaks through. */
  readonly adapter: SqlDriverAdapterFactory;
  readonly query: Query;
  /** All of `work` or nothing of it; within `work` only the query that it is given may be used. */
  readonly transaction: <T>(work: (query: Query) => Promise<T>) => Promise<T>;
  /** Runs `work`, which changes the database's shape, while no other caller or program does the same. */
  readonly alone: <T>(work: (adapter: SqlMigrationAwareDriverAdapterFactory) => Promise<T>) => Promise<T>;
  /**
   * Lets all that follows be done as a role that owns no tables, so that row-level security holds for it; to be called
   * before anything is answered, after migrations and loads, which are their owner's. `alone` stays with the owner.
   */
  readonly actAs: (role: string) => Promise<void>;
  readonly close: () => Promise<void>;
}
