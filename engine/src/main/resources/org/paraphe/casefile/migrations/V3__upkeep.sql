-- What the service asks every few seconds, whatever the number of cases: a handful of rows each.
CREATE INDEX case_file_not_projected ON case_file (ref) WHERE projected < version;
CREATE INDEX case_file_held ON case_file (lease_owner) WHERE lease_owner IS NOT NULL;

-- What people see of open cases is written again once: earlier releases wrote less of it.
UPDATE case_file SET projected = 0 WHERE state IN ('A_VALIDER', 'EN_SEANCE', 'QUARANTAINE');
