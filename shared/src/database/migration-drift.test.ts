import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { COUNTY, openPrismaFolder, type PrismaFolder } from '../../fixtures/open-prisma-folder.ts';
import { migrationDrift } from './migration-drift.ts';

let folder: PrismaFolder;
beforeEach(async () => {
  folder = await openPrismaFolder();
});
afterEach(() => folder.remove());

describe('the drift between schema.prisma and its migrations', () => {
  it('is empty when they agree, also about what only SQL can say', async () => {
    await folder.writeSchema(
      '  validFrom DateTime @map("valid_from") @db.Date\n  @@index([name(ops: raw("gin_trgm_ops"))], type: Gin)',
    );
    await folder.addMigration('20240101000000_counties', COUNTY);
    await folder.addMigration(
      '20240201000000_by_hand',
      `CREATE EXTENSION btree_gist;
       CREATE EXTENSION pg_trgm;
       ALTER TABLE "county" ADD "valid_from" DATE NOT NULL, ADD CHECK ("code" <> ';'),
         ADD EXCLUDE USING gist ("code" WITH =, daterange("valid_from", NULL) WITH &&);
       CREATE INDEX "county_name_idx" ON "county" USING gin ("name" gin_trgm_ops);
       CREATE INDEX "county_lower_idx" ON "county" USING gin (lower("name") gin_trgm_ops);
       CREATE UNIQUE INDEX "county_partial_key" ON "county" ("name") WHERE "code" > '50';
       CREATE VIEW "county_name" AS SELECT "name" FROM "county";
       CREATE FUNCTION "touch"() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;
       CREATE TRIGGER "touched" BEFORE INSERT ON "county" FOR EACH ROW EXECUTE FUNCTION "touch"();
       CREATE SEQUENCE "number";
       COMMENT ON TABLE "county" IS 'fylke';`,
    );
    expect(await migrationDrift(folder)).toBe('');
  });

  it('is the SQL that is missing in the migrations', async () => {
    await folder.writeSchema('  retired Boolean @default(false)');
    await folder.addMigration('20240101000000_counties', COUNTY);
    expect(await migrationDrift(folder)).toContain('ADD COLUMN     "retired" BOOLEAN NOT NULL DEFAULT false');
  });

  it('takes away what only the migrations have', async () => {
    await folder.writeSchema('');
    await folder.addMigration(
      '20240101000000_counties',
      `${COUNTY} CREATE INDEX "county_name_idx" ON "county" ("name");`,
    );
    expect(await migrationDrift(folder)).toContain('DROP INDEX "county_name_idx"');
  });

  it('names the place of a fault in the schema or in a migration', async () => {
    await folder.writeSchema('  wrong Nowhere');
    await folder.addMigration('20240101000000_counties', COUNTY);
    await expect(migrationDrift(folder)).rejects.toMatchObject({
      code: 'MIGRATION_FAILED',
      message: expect.stringMatching(
        /^There is a fault in schema\.prisma: Type "Nowhere" is .*\(schema\.prisma:7\)\.$/,
      ) as string,
    });
    await folder.addMigration('20240201000000_wrong', 'DROP TABLE nowhere;');
    await expect(migrationDrift(folder)).rejects.toMatchObject({
      message: 'There is a fault in the migration 20240201000000_wrong: No such table: nowhere.',
    });
  });
});
