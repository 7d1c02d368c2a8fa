-- Who may sign for whom, and between which days (both included); `acte` names the written act.
CREATE TABLE delegation (
  delegant    TEXT NOT NULL,
  delegataire TEXT NOT NULL,
  depuis      TEXT NOT NULL,
  jusqua      TEXT NOT NULL,
  acte        TEXT NOT NULL,
  PRIMARY KEY (delegant, delegataire, depuis)
);
