-- Which dossier was told a double, and which rows were kept beside the cases: a few lines of the
-- journal, asked for at each intake and at each start. The same words as in the queries.
CREATE INDEX journal_doublon ON journal (seq) WHERE instr(line, '"event":"doublon"') > 0;
CREATE INDEX journal_registres ON journal (seq) WHERE instr(line, '"event":"registres"') > 0;
