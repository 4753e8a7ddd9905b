import type { SqlDriverAdapterFactory } from '@prisma/driver-adapter-utils';

/** Runs one SQL statement with `$1, $2 …` parameters and gives its rows. */
export type Query = <Row = unknown>(sql: string, parameters?: readonly unknown[]) => Promise<readonly Row[]>;

/** An open database, embedded or on a server: one for each subgraph. Who opened it closes it. */
export interface Database {
  readonly kind: 'pglite' | 'postgresql';
  /** What Prisma's client and schema engine speak through. */
  readonly adapter: SqlDriverAdapterFactory;
  readonly query: Query;
  /** All of `work` or nothing of it. */
  readonly transaction: <T>(work: (query: Query) => Promise<T>) => Promise<T>;
  readonly close: () => Promise<void>;
}
