import { PGlite } from '@electric-sql/pglite';
import { btree_gist } from '@electric-sql/pglite/contrib/btree_gist';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';

/** PostgreSQL in this process, with the extensions that our migrations may create; in memory without a folder. */
export function createPGlite(folder: string | null): Promise<PGlite> {
  return PGlite.create(folder ?? 'memory://', { extensions: { btree_gist, pg_trgm } });
}
