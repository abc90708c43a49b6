-- Result files: what travels between computers, and what stays behind.
--
-- Answers of practice are the learner's own and never leave the computer where they
-- were given. In a result file, and in the database that it is merged into, only the
-- place of such a step and its hash stand: enough to walk the chain, nothing to read.
--
-- An answer is one of few, so its bare hash could be found out by trying them all. From
-- here on every step carries sixteen random bytes that are hashed with it (the kind
-- "netral/2/step" of chain.h) and that travel only together with the answer itself.
-- Steps from before have none and keep the hash that they have.
ALTER TABLE step ADD COLUMN salt BLOB CHECK (length(salt) = 16);

-- A step of another computer whose answer stayed there. Nothing says whose it was, of
-- which attempt or when. It gives way to the step itself should that ever arrive.
CREATE TABLE withheld_step (
  station       INTEGER NOT NULL REFERENCES station,
  sequence      INTEGER NOT NULL CHECK (sequence >= 1),
  previous_hash BLOB NOT NULL CHECK (length(previous_hash) = 32),
  hash          BLOB NOT NULL CHECK (length(hash) = 32),
  PRIMARY KEY (station, sequence)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER withheld_is_kept_u BEFORE UPDATE ON withheld_step BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER withheld_is_kept_d BEFORE DELETE ON withheld_step
WHEN NOT EXISTS (SELECT 1 FROM step s
                 WHERE s.station = OLD.station AND s.sequence = OLD.sequence AND s.hash = OLD.hash)
BEGIN SELECT RAISE(ABORT, 'append-only'); END;

-- Certificates that were issued here, so that their short code can be looked up. The text
-- proves itself by its signature; it holds a name and a NIP, so retention may erase it.
CREATE TABLE certificate (
  code      TEXT PRIMARY KEY CHECK (length(code) = 12),
  text      TEXT NOT NULL,
  issued_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
