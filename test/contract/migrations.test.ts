import { migrationDrift } from '@samspill/shared/database/migration-drift';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

it.each(['agreements', 'education', 'labour'])(
  'the migrations of %s make what its schema.prisma says',
  async (name) => {
    const prisma = fileURLToPath(new URL(`../../subgraphs/${name}/prisma/`, import.meta.url));
    expect(
      await migrationDrift({ schemaPath: `${prisma}schema.prisma`, migrationsFolder: `${prisma}migrations` }),
    ).toBe('');
  },
);
