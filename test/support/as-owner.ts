import type { Database, Query } from '@samspill/shared/database/database';
import { programRole } from '@samspill/shared/database/role-statement';
import type { Side } from '@samspill/shared/decisions/statement';

/** Does in the database of a program what the owner of its tables alone may, and lets the program's role act again. */
export function asOwner<Result>(
  database: Database,
  side: Side,
  work: (query: Query) => Promise<Result>,
): Promise<Result> {
  return database.transaction(async (query) => {
    await query('RESET ROLE');
    const done = await work(query);
    await query(`SET ROLE ${programRole(side)}`);
    return done;
  });
}
