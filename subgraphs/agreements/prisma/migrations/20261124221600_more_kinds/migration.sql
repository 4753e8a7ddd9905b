-- In a migration of their own: a new value of an enum cannot be used in the transaction that adds it.
ALTER TYPE "agreement_kind" ADD VALUE 'INCLUSIVE_WORKING_LIFE';
ALTER TYPE "agreement_kind" ADD VALUE 'EMPLOYER_PARTNERSHIP';

ALTER TYPE "party_role" ADD VALUE 'EMPLOYERS_ORGANISATION';
ALTER TYPE "party_role" ADD VALUE 'EMPLOYEES_ORGANISATION';
ALTER TYPE "party_role" ADD VALUE 'EMPLOYER';
ALTER TYPE "party_role" ADD VALUE 'NAV_OFFICE';
ALTER TYPE "party_role" ADD VALUE 'SCHOOL';
ALTER TYPE "party_role" ADD VALUE 'FOLLOW_UP_SERVICE';
ALTER TYPE "party_role" ADD VALUE 'CAREER_CENTRE';
ALTER TYPE "party_role" ADD VALUE 'MUNICIPALITY';
