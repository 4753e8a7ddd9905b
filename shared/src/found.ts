import { fail } from './errors.ts';

/** A row that a foreign key of the database promises; its absence is a fault of ours, never of the client. */
export function found<Row>(row: Row | null): Row {
  return row ?? fail('INTERNAL_SERVER_ERROR', 'A row that another one names is missing.');
}
