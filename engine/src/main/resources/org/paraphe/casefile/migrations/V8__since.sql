-- Since when a case stands in its state: what is signed for long has no term left to be reminded of,
-- and is not to be read at each look. The same words as in the query.
CREATE INDEX case_file_since ON case_file (state, json_extract(data, '$.since'));
