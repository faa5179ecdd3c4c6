-- How a table calls a cell: buyers by where they live, seen from the area's province; everything else as it is.
CREATE FUNCTION "reporting"."table_cell"(dimension TEXT, cell TEXT, area_province TEXT) RETURNS TEXT
LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE
    WHEN $1 <> 'buyer' OR $2 = 'area' THEN $2
    WHEN $2 = $3 THEN 'province' WHEN $2 = '' THEN 'unknown' ELSE 'elsewhere'
  END
$$;
