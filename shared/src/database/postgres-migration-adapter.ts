import { PrismaPg } from '@prisma/adapter-pg';
import type { SqlMigrationAwareDriverAdapterFactory } from '@prisma/driver-adapter-utils';
import type { Pool } from 'pg';

/**
 * Prisma's adapter over a pool of one connection, for migrations: a script is sent whole, and so is carried out whole
 * or not at all, where `PrismaPg` cuts it at each semicolon, also at those within a text or a function.
 */
export function createPostgresMigrationAdapter(pool: Pool): SqlMigrationAwareDriverAdapterFactory {
  const prisma = new PrismaPg(pool);
  return {
    provider: 'postgres',
    adapterName: prisma.adapterName,
    connectToShadowDb: () => prisma.connectToShadowDb(),
    connect: async () => {
      const adapter = await prisma.connect();
      return Object.assign(adapter, {
        // Without parameters `pg` sends the simple protocol, but only `queryRaw` turns errors into those of an adapter.
        executeScript: async (script: string) => {
          await adapter.executeRaw({ sql: script, args: [], argTypes: [] });
        },
      });
    },
  };
}
