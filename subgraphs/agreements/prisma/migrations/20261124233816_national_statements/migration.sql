-- CreateEnum
CREATE TYPE "agreement_statement_kind" AS ENUM ('OBJECTIVE', 'TARGET_GROUP', 'COOPERATION_AREA', 'SERVICE', 'PROCESS', 'MONITORING');

-- CreateEnum
CREATE TYPE "partnership_intensity" AS ENUM ('ON_REQUEST', 'REGULAR', 'CONTINUOUS');

-- AlterTable
ALTER TABLE "partnership" ADD COLUMN     "intensity" "partnership_intensity";

-- CreateTable
CREATE TABLE "agreement_statement" (
    "agreement_id" TEXT COLLATE "C" NOT NULL,
    "kind" "agreement_statement_kind" NOT NULL,
    "position" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "source" TEXT NOT NULL,

    CONSTRAINT "agreement_statement_pkey" PRIMARY KEY ("agreement_id","kind","position")
);

-- AddForeignKey
ALTER TABLE "agreement_statement" ADD CONSTRAINT "agreement_statement_agreement_id_fkey" FOREIGN KEY ("agreement_id") REFERENCES "agreement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Rows that make no sense are refused, whoever writes them.
ALTER TABLE "agreement_statement"
    ADD CONSTRAINT "agreement_statement_text" CHECK (btrim("text") <> '' AND btrim("source") <> '');
