-- Who was reminded of which case on which day.
CREATE TABLE rappel (
  personne TEXT NOT NULL,
  ref      TEXT NOT NULL,
  jour     TEXT NOT NULL,
  PRIMARY KEY (jour, personne, ref)
);
