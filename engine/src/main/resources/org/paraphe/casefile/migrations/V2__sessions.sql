-- A session of the assembly, entered once for all its cases; `data` as JSON, by the day it is held.
CREATE TABLE seance (
  date    TEXT PRIMARY KEY,
  created INTEGER NOT NULL,
  data    TEXT NOT NULL
);

-- What a session decided on each case, in the order of the session; a case adjourned comes again in
-- another one.
CREATE TABLE vote (
  seance   TEXT NOT NULL,
  ref      TEXT NOT NULL,
  ordre    INTEGER NOT NULL,
  resultat TEXT NOT NULL,
  data     TEXT NOT NULL,
  PRIMARY KEY (seance, ref),
  UNIQUE (seance, ordre)
);
CREATE INDEX vote_by_ref ON vote (ref);
