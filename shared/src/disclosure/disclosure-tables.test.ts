import { readFile } from 'node:fs/promises';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { disclosureTables } from '../../fixtures/open-disclosure-log.ts';
import { openPrismaFolder, type PrismaFolder } from '../../fixtures/open-prisma-folder.ts';
import { migrationDrift } from '../database/migration-drift.ts';

let folder: PrismaFolder;
beforeEach(async () => {
  folder = await openPrismaFolder();
});
afterEach(() => folder.remove());

it('the models are those of the tables, so that a wing that takes both has no drift', async () => {
  const models = await readFile(new URL('disclosure-models.prisma', import.meta.url), 'utf8');
  const person =
    'model YoungPerson {\n  personId String @id @map("person_id")\n\n  @@map("young_person")\n}\n';
  await folder.writeModels(`${person}\n${models}`);
  await folder.addMigration(
    '20240101000000_log',
    `CREATE ROLE samspill_drift NOLOGIN;
     CREATE TABLE "young_person" ("person_id" TEXT NOT NULL, CONSTRAINT "young_person_pkey" PRIMARY KEY ("person_id"));
     ${await disclosureTables('samspill_drift')}`,
  );
  expect(await migrationDrift(folder)).toBe('');
});
