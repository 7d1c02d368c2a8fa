-- One run of « paraphe batch »: what was seen, dossier by dossier and file by file.
CREATE TABLE lot (name TEXT PRIMARY KEY, value TEXT NOT NULL);

CREATE TABLE dossier (
  path        TEXT PRIMARY KEY,
  sort        TEXT NOT NULL,
  rank        INTEGER,
  state       TEXT NOT NULL,
  again       INTEGER NOT NULL,   -- 1: to be looked at again at the next start
  fingerprint TEXT,
  ref         TEXT,
  queued      TEXT,
  data        TEXT NOT NULL
);
CREATE INDEX dossier_rank ON dossier (rank);
CREATE INDEX dossier_fingerprint ON dossier (fingerprint, rank);

CREATE TABLE piece (
  dossier  TEXT NOT NULL,
  path     TEXT NOT NULL,
  sort     TEXT NOT NULL,
  size     INTEGER NOT NULL,
  modified INTEGER NOT NULL,
  sha256   TEXT,
  again    INTEGER NOT NULL,
  data     TEXT NOT NULL,
  PRIMARY KEY (dossier, path)
) WITHOUT ROWID;
CREATE INDEX piece_sha256 ON piece (sha256);
