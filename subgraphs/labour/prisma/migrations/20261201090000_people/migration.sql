-- The role that the program acts as: it owns no table, so that row-level security holds for it. Who may not make roles
-- has it made, and granted, by whoever may (deploy/postgres).
DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'samspill_labour') THEN
        CREATE ROLE samspill_labour NOLOGIN;
    END IF;
EXCEPTION
    -- Another database of this server has just made it.
    WHEN duplicate_object OR unique_violation THEN NULL;
END
$$;
DO $$
BEGIN
    IF NOT pg_has_role(current_user, 'samspill_labour', 'MEMBER') THEN
        GRANT samspill_labour TO CURRENT_USER;
    END IF;
END
$$;
GRANT USAGE ON SCHEMA public TO samspill_labour;
GRANT SELECT ON ALL TABLES IN SCHEMA public TO samspill_labour;
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT ON TABLES TO samspill_labour;

-- What the program tells of a viewer for the length of a transaction; nothing where it has told nothing.
CREATE FUNCTION "samspill_counties"() RETURNS TEXT[] LANGUAGE sql STABLE AS $$
    SELECT coalesce(nullif(current_setting('samspill.counties', true), ''), '{}')::text[]
$$;
CREATE FUNCTION "samspill_units"() RETURNS TEXT[] LANGUAGE sql STABLE AS $$
    SELECT coalesce(nullif(current_setting('samspill.units', true), ''), '{}')::text[]
$$;
CREATE FUNCTION "samspill_permitted"("category" TEXT) RETURNS TEXT[] LANGUAGE sql STABLE AS $$
    SELECT ARRAY(
        SELECT jsonb_array_elements_text(
            coalesce(nullif(current_setting('samspill.permitted', true), ''), '{}')::jsonb -> category
        )
    )
$$;

-- The young people, by an opaque id and the pseudonym of a number that is kept nowhere.
CREATE TABLE "young_person" (
    "person_id" TEXT NOT NULL,
    "pseudonym" TEXT NOT NULL,
    "born_on" DATE NOT NULL,
    "county_code" TEXT NOT NULL,
    "is_protected" BOOLEAN NOT NULL,

    CONSTRAINT "young_person_pkey" PRIMARY KEY ("person_id")
);
CREATE UNIQUE INDEX "young_person_pseudonym_key" ON "young_person"("pseudonym");

ALTER TABLE "young_person" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "young_person" FORCE ROW LEVEL SECURITY;
REVOKE ALL ON "young_person" FROM samspill_labour;
GRANT SELECT ON "young_person" TO samspill_labour;
-- Those who are protected are there for nobody.
CREATE POLICY "read" ON "young_person" FOR SELECT TO samspill_labour
    USING (NOT "is_protected" AND current_setting('samspill.viewer', true) = 'yes');
-- Who loads says so in the transaction, and owns the table.
CREATE POLICY "load" ON "young_person" TO CURRENT_USER
    USING (current_setting('samspill.load', true) = 'on')
    WITH CHECK (current_setting('samspill.load', true) = 'on');

-- The key by which a person is named in the log. Who destroys the key leaves rows that name nobody.
CREATE TABLE "subject_key" (
    "person_id" TEXT NOT NULL,
    "key" BYTEA NOT NULL DEFAULT (uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())),

    CONSTRAINT "subject_key_pkey" PRIMARY KEY ("person_id")
);

-- One row for each person and category that was asked for, written before anything is given.
CREATE TABLE "disclosure" (
    "id" BIGINT NOT NULL GENERATED ALWAYS AS IDENTITY,
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT clock_timestamp(),
    "viewer_issuer" TEXT NOT NULL,
    "viewer_subject" TEXT NOT NULL,
    "viewer_organisation" TEXT,
    "viewer_supplier" TEXT,
    "viewer_kind" TEXT NOT NULL,
    "way" TEXT,
    "subject" TEXT,
    "category" TEXT,
    "direction" TEXT,
    "purpose" TEXT,
    "outcome" TEXT NOT NULL,
    "reasons" TEXT[] NOT NULL,
    "basis" TEXT,
    "agreement_id" TEXT,
    "agreement_version" INTEGER,
    "decision_id" TEXT,
    "consent_id" TEXT,
    "operation_hash" TEXT,
    "request_id" TEXT,
    "block" BIGINT,

    CONSTRAINT "disclosure_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "disclosure_outcome" CHECK ("outcome" IN ('PERMIT', 'REFUSE', 'ERASE')),
    CONSTRAINT "disclosure_way" CHECK ("way" IN ('OWN', 'OTHER', 'CITIZEN')),
    -- The destruction of a key is of no category and went no way; all else is and did.
    CONSTRAINT "disclosure_erasure" CHECK (
        ("outcome" = 'ERASE') = ("category" IS NULL) AND ("outcome" = 'ERASE') = ("way" IS NULL)
    )
);

-- What a person can see of their own, newest first.
CREATE INDEX "disclosure_subject_at_id_idx" ON "disclosure"("subject", "at", "id");
-- The rows of a block, and those without one, in order.
CREATE INDEX "disclosure_block_id_idx" ON "disclosure"("block", "id");
-- What happened between two times.
CREATE INDEX "disclosure_at_id_idx" ON "disclosure"("at", "id");

-- The seals: each block is bound to the one before it.
CREATE TABLE "disclosure_block" (
    "number" BIGINT NOT NULL,
    "previous_hash" TEXT NOT NULL,
    "entry_ids" BIGINT[] NOT NULL,
    "entry_hashes" TEXT[] NOT NULL,
    "hash" TEXT NOT NULL,
    "sealed_at" TIMESTAMPTZ(3) NOT NULL,
    "kid" TEXT NOT NULL,
    "signature" TEXT NOT NULL,
    "purged_at" TIMESTAMPTZ(3),
    "purge_signature" TEXT,

    CONSTRAINT "disclosure_block_pkey" PRIMARY KEY ("number"),
    CONSTRAINT "disclosure_block_purge" CHECK (("purged_at" IS NULL) = ("purge_signature" IS NULL))
);

-- What is old enough to be purged.
CREATE INDEX "disclosure_block_purged_at_sealed_at_idx" ON "disclosure_block"("purged_at", "sealed_at");

-- Every person gets a key with the row that makes them known, and keeps it when the rows are loaded anew.
CREATE FUNCTION "give_subject_keys"() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
    AS $$
BEGIN
    INSERT INTO subject_key (person_id) SELECT person_id FROM added ON CONFLICT DO NOTHING;
    RETURN NULL;
END
$$;

CREATE TRIGGER "young_person_subject_key" AFTER INSERT ON "young_person"
    REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION "give_subject_keys"();

-- Those who were there before the log.
INSERT INTO "subject_key" ("person_id") SELECT "person_id" FROM "young_person" ON CONFLICT DO NOTHING;

-- How persons are named in the log; those who have no key have no row. The program may ask for this, never for a key.
CREATE FUNCTION "disclosure_subjects"("persons" TEXT[]) RETURNS TABLE ("person_id" TEXT, "subject" TEXT)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
    AS $$
    SELECT k.person_id, encode(sha256(k.key || convert_to(k.person_id, 'UTF8')), 'hex')
    FROM subject_key k WHERE k.person_id = ANY (persons)
$$;

REVOKE ALL ON FUNCTION "give_subject_keys"() FROM PUBLIC;
REVOKE ALL ON FUNCTION "disclosure_subjects"(TEXT[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION "disclosure_subjects"(TEXT[]) TO samspill_labour;

-- The program adds rows and seals them. It cannot say when a row was written, change one, or take one away.
REVOKE ALL ON "subject_key", "disclosure", "disclosure_block" FROM samspill_labour;
GRANT SELECT ON "disclosure", "disclosure_block" TO samspill_labour;
GRANT INSERT (
    "viewer_issuer", "viewer_subject", "viewer_organisation", "viewer_supplier", "viewer_kind", "way", "subject",
    "category", "direction", "purpose", "outcome", "reasons", "basis", "agreement_id", "agreement_version",
    "decision_id", "consent_id", "operation_hash", "request_id"
) ON "disclosure" TO samspill_labour;
GRANT UPDATE ("block") ON "disclosure" TO samspill_labour;
GRANT INSERT (
    "number", "previous_hash", "entry_ids", "entry_hashes", "hash", "sealed_at", "kid", "signature"
) ON "disclosure_block" TO samspill_labour;

ALTER TABLE "subject_key" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "subject_key" FORCE ROW LEVEL SECURITY;
ALTER TABLE "disclosure" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "disclosure" FORCE ROW LEVEL SECURITY;
ALTER TABLE "disclosure_block" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "disclosure_block" FORCE ROW LEVEL SECURITY;

-- The two functions above act as the owner; nobody else comes to a key.
CREATE POLICY "keep" ON "subject_key" TO CURRENT_USER USING (true) WITH CHECK (true);

-- Sealing and the audit say so in the transaction; a person's own rows are read by how the log names the person.
CREATE POLICY "audit" ON "disclosure" TO CURRENT_USER
    USING (current_setting('samspill.audit', true) = 'on')
    WITH CHECK (current_setting('samspill.audit', true) = 'on');
CREATE POLICY "audit" ON "disclosure_block" TO CURRENT_USER
    USING (current_setting('samspill.audit', true) = 'on')
    WITH CHECK (current_setting('samspill.audit', true) = 'on');
CREATE POLICY "write" ON "disclosure" FOR INSERT TO samspill_labour WITH CHECK (true);
CREATE POLICY "read" ON "disclosure" FOR SELECT TO samspill_labour
    USING (
        current_setting('samspill.audit', true) = 'on'
        OR "subject" = current_setting('samspill.disclosures_of', true)
    );
CREATE POLICY "seal" ON "disclosure" FOR UPDATE TO samspill_labour
    USING (current_setting('samspill.audit', true) = 'on' AND "block" IS NULL) WITH CHECK ("block" IS NOT NULL);
CREATE POLICY "read" ON "disclosure_block" FOR SELECT TO samspill_labour
    USING (current_setting('samspill.audit', true) = 'on');
CREATE POLICY "seal" ON "disclosure_block" FOR INSERT TO samspill_labour
    WITH CHECK (current_setting('samspill.audit', true) = 'on');
