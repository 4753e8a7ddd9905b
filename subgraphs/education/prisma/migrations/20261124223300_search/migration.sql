-- Everything whose name has the text in it, or words much like it, among some kinds of things. The rank is smaller the
-- better it fits: names that begin with the text come first, and then by how many trigrams the two share. A text of one
-- or two letters has no trigram within a word, so that it is looked for where words begin. The planner puts the body
-- in the place of the call, so that each table is read by its index of trigrams, and none whose kind is not asked for.
CREATE FUNCTION find_by_name("text" TEXT, "kinds" TEXT[])
    RETURNS TABLE ("kind" TEXT, "key" TEXT, "folded_name" TEXT, "rank" INTEGER)
    LANGUAGE SQL STABLE PARALLEL SAFE AS $$
    SELECT found.kind, found.key, found.folded_name,
           (CASE WHEN found.folded_name LIKE fold_name($1) || '%' THEN 0 ELSE 10001 END)
               + 10000 - round(similarity(found.folded_name, fold_name($1))::numeric * 10000)::int
    FROM (
        SELECT 'SCHOOL' AS kind, s.organisation_number AS key, s.folded_name FROM school s
        WHERE 'SCHOOL' = ANY($2) AND fold_name($1) <> ''
          AND (s.folded_name LIKE (CASE WHEN length(fold_name($1)) < 3 THEN '' ELSE '%' END) || fold_name($1) || '%'
            OR s.folded_name LIKE '% ' || fold_name($1) || '%' OR fold_name($1) <% s.folded_name)
        UNION ALL
        SELECT 'EMPLOYER', e.organisation_number, e.folded_name FROM employer e
        WHERE 'EMPLOYER' = ANY($2) AND fold_name($1) <> ''
          AND (e.folded_name LIKE (CASE WHEN length(fold_name($1)) < 3 THEN '' ELSE '%' END) || fold_name($1) || '%'
            OR e.folded_name LIKE '% ' || fold_name($1) || '%' OR fold_name($1) <% e.folded_name)
        UNION ALL
        SELECT 'NAV_OFFICE', o.unit_number, o.folded_name FROM nav_office_name o
        WHERE 'NAV_OFFICE' = ANY($2) AND fold_name($1) <> ''
          AND (o.folded_name LIKE (CASE WHEN length(fold_name($1)) < 3 THEN '' ELSE '%' END) || fold_name($1) || '%'
            OR o.folded_name LIKE '% ' || fold_name($1) || '%' OR fold_name($1) <% o.folded_name)
        UNION ALL
        SELECT 'CAREER_CENTRE', c.id, c.folded_name FROM career_centre c
        WHERE 'CAREER_CENTRE' = ANY($2) AND fold_name($1) <> ''
          AND (c.folded_name LIKE (CASE WHEN length(fold_name($1)) < 3 THEN '' ELSE '%' END) || fold_name($1) || '%'
            OR c.folded_name LIKE '% ' || fold_name($1) || '%' OR fold_name($1) <% c.folded_name)
    ) AS found
$$;
