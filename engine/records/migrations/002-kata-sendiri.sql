-- What learners write for themselves: if-then plans. A step of the chain says only
-- that one was written. The words are the learner's own: they stand beside the chain,
-- in no report and no result file, and may be erased without breaking a hash.
CREATE TABLE own_words (
  attempt INTEGER NOT NULL,
  step    INTEGER NOT NULL,
  words   TEXT NOT NULL CHECK (words <> ''),
  PRIMARY KEY (attempt, step),
  FOREIGN KEY (attempt, step) REFERENCES step (attempt, number)
) STRICT, WITHOUT ROWID;
