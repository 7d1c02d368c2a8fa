-- A delegation may be given for some kinds of acts only: their names, with commas; empty for all.
ALTER TABLE delegation ADD COLUMN natures TEXT NOT NULL DEFAULT '';

-- Who is away, and between which days (both included).
CREATE TABLE absence (
  personne TEXT NOT NULL,
  depuis   TEXT NOT NULL,
  jusqua   TEXT NOT NULL,
  PRIMARY KEY (personne, depuis)
);

-- Where a person is reminded of what waits for them; none where it is not known.
ALTER TABLE person ADD COLUMN mail TEXT;
