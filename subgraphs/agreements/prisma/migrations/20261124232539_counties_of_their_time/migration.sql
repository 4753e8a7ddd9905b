-- Which codes of counties there are, and when: what a county that is named in a draft is checked against.
CREATE TABLE "county" (
    "code" TEXT COLLATE "C" NOT NULL,
    "name" TEXT NOT NULL,
    "valid_from" DATE,
    "valid_to" DATE,

    CONSTRAINT "county_pkey" PRIMARY KEY ("code"),
    CONSTRAINT "county_days" CHECK ("valid_to" >= "valid_from")
);
