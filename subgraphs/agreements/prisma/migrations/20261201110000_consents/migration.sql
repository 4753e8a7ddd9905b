-- CreateEnum
CREATE TYPE "consent_giver" AS ENUM ('SELF', 'GUARDIAN');

-- CreateEnum
CREATE TYPE "guardian" AS ENUM ('PARENT', 'APPOINTED_GUARDIAN');

-- CreateEnum
CREATE TYPE "consent_source" AS ENUM ('CITIZEN', 'ALTINN');

-- CreateEnum
CREATE TYPE "consent_event_kind" AS ENUM ('GIVEN', 'NARROWED', 'WITHDRAWN');

-- CreateTable
CREATE TABLE "consent_text" (
    "id" TEXT COLLATE "C" NOT NULL,
    "version" INTEGER NOT NULL,
    "language" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "text_hash" TEXT NOT NULL,
    "categories" TEXT[] NOT NULL,
    "purposes" TEXT[] NOT NULL,
    "valid_from" DATE NOT NULL,

    CONSTRAINT "consent_text_pkey" PRIMARY KEY ("id","version","language")
);

-- CreateTable
CREATE TABLE "consent" (
    "id" TEXT COLLATE "C" NOT NULL,
    "person_id" TEXT COLLATE "C" NOT NULL,
    "text_id" TEXT COLLATE "C" NOT NULL,
    "text_version" INTEGER NOT NULL,
    "text_language" TEXT NOT NULL,
    "categories" TEXT[] NOT NULL,
    "purposes" TEXT[] NOT NULL,
    "given_at" TIMESTAMPTZ NOT NULL,
    "expires_at" TIMESTAMPTZ NOT NULL,
    "given_by" "consent_giver" NOT NULL,
    "guardian" "guardian",
    "minor" BOOLEAN NOT NULL,
    "source" "consent_source" NOT NULL,
    "altinn_reference" TEXT COLLATE "C",
    "receiver" TEXT,
    "synthetic" BOOLEAN NOT NULL,

    CONSTRAINT "consent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "consent_event" (
    "consent_id" TEXT COLLATE "C" NOT NULL,
    "position" INTEGER NOT NULL,
    "person_id" TEXT COLLATE "C" NOT NULL,
    "kind" "consent_event_kind" NOT NULL,
    "at" TIMESTAMPTZ NOT NULL,
    "by" "consent_giver" NOT NULL,
    "categories" TEXT[] NOT NULL,
    "purposes" TEXT[] NOT NULL,

    CONSTRAINT "consent_event_pkey" PRIMARY KEY ("consent_id","position")
);

-- CreateTable
CREATE TABLE "consent_key" (
    "person_id" TEXT COLLATE "C" NOT NULL,
    "key" TEXT COLLATE "C" NOT NULL,
    "input" TEXT NOT NULL,
    "consent_id" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "consent_key_pkey" PRIMARY KEY ("person_id","key")
);

-- CreateIndex
CREATE UNIQUE INDEX "consent_altinn_reference_key" ON "consent"("altinn_reference");

-- CreateIndex
CREATE INDEX "consent_person_id_idx" ON "consent"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "consent_id_person_id_key" ON "consent"("id", "person_id");

-- AddForeignKey
ALTER TABLE "consent" ADD CONSTRAINT "consent_text_id_text_version_text_language_fkey" FOREIGN KEY ("text_id", "text_version", "text_language") REFERENCES "consent_text"("id", "version", "language") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consent_event" ADD CONSTRAINT "consent_event_consent_id_person_id_fkey" FOREIGN KEY ("consent_id", "person_id") REFERENCES "consent"("id", "person_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consent_key" ADD CONSTRAINT "consent_key_consent_id_person_id_fkey" FOREIGN KEY ("consent_id", "person_id") REFERENCES "consent"("id", "person_id") ON DELETE CASCADE ON UPDATE CASCADE;


-- Rows that make no sense are refused, whoever writes them.
ALTER TABLE "consent_text"
    ADD CONSTRAINT "consent_text_version" CHECK ("version" >= 1),
    ADD CONSTRAINT "consent_text_language" CHECK ("language" IN ('nb', 'en')),
    ADD CONSTRAINT "consent_text_text" CHECK (btrim("text") <> ''),
    ADD CONSTRAINT "consent_text_is_about_something" CHECK (cardinality("categories") > 0 AND cardinality("purposes") > 0);
ALTER TABLE "consent"
    ADD CONSTRAINT "consent_ends_after_it_was_given" CHECK ("expires_at" > "given_at"),
    ADD CONSTRAINT "consent_is_about_something" CHECK (cardinality("categories") > 0 AND cardinality("purposes") > 0),
    ADD CONSTRAINT "consent_guardian_of_a_minor" CHECK (("given_by" = 'GUARDIAN') = ("guardian" IS NOT NULL) AND ("guardian" IS NULL OR "minor")),
    ADD CONSTRAINT "consent_guardian_through_altinn" CHECK ("guardian" IS NULL OR "source" = 'ALTINN'),
    ADD CONSTRAINT "consent_altinn" CHECK (("source" = 'ALTINN') = ("altinn_reference" IS NOT NULL) AND ("source" = 'ALTINN') = ("receiver" IS NOT NULL));
ALTER TABLE "consent_event"
    ADD CONSTRAINT "consent_event_position" CHECK ("position" >= 1),
    ADD CONSTRAINT "consent_event_leaves_nothing_when_withdrawn" CHECK (
        ("kind" = 'WITHDRAWN') = (cardinality("categories") = 0) AND ("kind" = 'WITHDRAWN') = (cardinality("purposes") = 0));

-- The hash of a text is worked out where the text is kept, so that the two never disagree.
CREATE FUNCTION "hash_consent_text"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.text_hash := encode(sha256(convert_to(NEW.text, 'UTF8')), 'hex');
    RETURN NEW;
END $$;
CREATE TRIGGER "consent_text_hash" BEFORE INSERT ON "consent_text" FOR EACH ROW EXECUTE FUNCTION "hash_consent_text"();

-- What somebody has read stays what it was; another version takes its place.
CREATE FUNCTION "refuse_other_consent_text"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'a text of a consent is never changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'consent_text_is_never_changed';
END $$;
CREATE TRIGGER "consent_text_is_never_changed" BEFORE UPDATE OR DELETE ON "consent_text"
    FOR EACH ROW EXECUTE FUNCTION "refuse_other_consent_text"();
CREATE TRIGGER "consent_texts_are_never_emptied" BEFORE TRUNCATE ON "consent_text"
    FOR EACH STATEMENT EXECUTE FUNCTION "refuse_other_consent_text"();

-- Nobody consents to more than the text is about.
CREATE FUNCTION "require_consent_within_text"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (SELECT FROM consent_text t WHERE t.id = NEW.text_id AND t.version = NEW.text_version
                   AND t.language = NEW.text_language AND t.categories @> NEW.categories AND t.purposes @> NEW.purposes) THEN
        RAISE EXCEPTION 'the consent is about more than its text' USING ERRCODE = 'check_violation', CONSTRAINT = 'consent_within_text';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER "consent_within_text" BEFORE INSERT ON "consent" FOR EACH ROW EXECUTE FUNCTION "require_consent_within_text"();

-- What happens to a consent begins with its giving, only ever takes away, and ends with its withdrawal. Two at once have
-- the same position, of which there is one.
CREATE FUNCTION "require_consent_event_that_follows"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    last consent_event;
    given consent;
BEGIN
    SELECT * INTO last FROM consent_event WHERE consent_id = NEW.consent_id ORDER BY position DESC LIMIT 1;
    SELECT * INTO given FROM consent WHERE id = NEW.consent_id;
    IF NEW.position <> coalesce(last.position, 0) + 1
        OR (NEW.kind = 'GIVEN') <> (NEW.position = 1)
        OR coalesce(last.kind = 'WITHDRAWN', false)
        OR NOT coalesce(last.categories, given.categories) @> NEW.categories
        OR NOT coalesce(last.purposes, given.purposes) @> NEW.purposes
        OR NEW.at < coalesce(last.at, given.given_at)
    THEN
        RAISE EXCEPTION 'the event does not follow' USING ERRCODE = 'check_violation', CONSTRAINT = 'consent_event_follows';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER "consent_event_follows" BEFORE INSERT ON "consent_event"
    FOR EACH ROW EXECUTE FUNCTION "require_consent_event_that_follows"();

-- What has happened is neither changed nor taken away, but where what was invented is replaced.
CREATE FUNCTION "refuse_other_consent"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'consents are only added to' USING ERRCODE = 'check_violation', CONSTRAINT = 'consents_are_only_added_to';
END $$;
CREATE TRIGGER "consents_are_only_added_to" BEFORE UPDATE OR DELETE ON "consent" FOR EACH ROW
    WHEN (current_setting('samspill.load', true) IS DISTINCT FROM 'on') EXECUTE FUNCTION "refuse_other_consent"();
CREATE TRIGGER "consent_events_are_only_added_to" BEFORE UPDATE OR DELETE ON "consent_event" FOR EACH ROW
    WHEN (current_setting('samspill.load', true) IS DISTINCT FROM 'on') EXECUTE FUNCTION "refuse_other_consent"();

-- The program reads and adds; it changes nothing and takes nothing away.
REVOKE ALL ON "consent_text", "consent", "consent_event", "consent_key" FROM "samspill_agreements";
GRANT SELECT ON "consent_text" TO "samspill_agreements";
GRANT SELECT, INSERT ON "consent", "consent_event", "consent_key" TO "samspill_agreements";

-- Consents are there for whom the program has permitted in the transaction: the person, and who decides on what they
-- consented to. Who loads says so, and owns the tables.
DO $$
DECLARE
    personal text;
BEGIN
    FOREACH personal IN ARRAY ARRAY['consent', 'consent_event', 'consent_key'] LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', personal);
        EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', personal);
        EXECUTE format($policy$CREATE POLICY "load" ON %I TO CURRENT_USER
            USING (current_setting('samspill.load', true) = 'on')
            WITH CHECK (current_setting('samspill.load', true) = 'on')$policy$, personal);
        EXECUTE format($policy$CREATE POLICY "permitted" ON %1$I TO "samspill_agreements"
            USING ("person_id" = ANY ((SELECT samspill_permitted('CONSENT'))::text[])
                AND EXISTS (SELECT FROM "young_person" y WHERE y."person_id" = %1$I."person_id"))
            WITH CHECK ("person_id" = ANY ((SELECT samspill_permitted('CONSENT'))::text[])
                AND EXISTS (SELECT FROM "young_person" y WHERE y."person_id" = %1$I."person_id"))$policy$, personal);
    END LOOP;
END $$;
