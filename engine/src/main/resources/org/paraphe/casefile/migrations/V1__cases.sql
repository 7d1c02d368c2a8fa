-- One row a case. `data` is the whole case as JSON; the other columns are what queries need.
CREATE TABLE case_file (
  ref         TEXT PRIMARY KEY,
  version     INTEGER NOT NULL,
  state       TEXT NOT NULL,
  fingerprint TEXT NOT NULL,
  intake      TEXT NOT NULL UNIQUE,
  data        TEXT NOT NULL,
  projected   INTEGER NOT NULL DEFAULT 0,
  lease_owner TEXT,
  lease_until TEXT,
  attempts    INTEGER NOT NULL DEFAULT 0,
  not_before  TEXT
);
CREATE INDEX case_file_by_state ON case_file (state, ref);
CREATE INDEX case_file_by_fingerprint ON case_file (fingerprint);

-- The last number given, one row a series: case references and the registers of acts.
CREATE TABLE series (
  name TEXT NOT NULL,
  year INTEGER NOT NULL,
  last INTEGER NOT NULL,
  PRIMARY KEY (name, year)
);

-- The chained journal: each line holds the hash of the line before it.
CREATE TABLE journal (
  seq  INTEGER PRIMARY KEY,
  line TEXT NOT NULL,
  hash TEXT NOT NULL
);

CREATE TABLE person (
  id      TEXT PRIMARY KEY,
  login   TEXT NOT NULL UNIQUE,
  nom     TEXT NOT NULL,
  roles   TEXT NOT NULL,
  actif   INTEGER NOT NULL DEFAULT 1,
  os_user TEXT
);
