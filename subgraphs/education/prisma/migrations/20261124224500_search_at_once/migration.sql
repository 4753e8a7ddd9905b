-- A name is put in its place in the index when it is written: what waits in a list is read by every search, and makes
-- the planner read whole tables instead.
ALTER INDEX "school_folded_name_idx" SET (fastupdate = off);
ALTER INDEX "employer_folded_name_idx" SET (fastupdate = off);
ALTER INDEX "nav_office_name_folded_name_idx" SET (fastupdate = off);
ALTER INDEX "career_centre_folded_name_idx" SET (fastupdate = off);
