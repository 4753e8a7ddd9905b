-- As before, with ids in the order of the keys: a function gives its columns in the order of the database, in which no
-- index of ours is kept, so that the days of one agreement were looked for among those of all.
DROP VIEW "agreement_in_force";
CREATE VIEW "agreement_in_force" AS
SELECT agreement_id COLLATE "C" AS agreement_id, version, in_force_from, in_force_to
FROM agreement_in_force_known_on('infinity');
