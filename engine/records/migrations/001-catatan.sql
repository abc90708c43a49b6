-- The records of Netral. What is here from the first day is what could not be
-- added honestly later: an answer that was not chained when it was given can
-- never be shown to be unaltered.
--
-- Rules that hold for every table:
--  * What travels between computers has a uuid (16 bytes) or a hash (32 bytes).
--    Rows refer to each other by row number, which is small, and which never
--    leaves the file: two files may number the same attempt differently.
--  * Times are milliseconds since 1970 in UTC. Showing them in WIB is the
--    screen's affair.
--  * Whatever bears sequence, previous_hash and hash is a record of its station's
--    chain. (station, sequence) names it everywhere, so that merging is a union:
--    the same name with other bytes is a refusal, never a choice.
--  * Records are never changed or deleted. Triggers say so to every program that
--    opens the file; the chain tells when one went around them. (INSERT OR REPLACE
--    deletes without asking triggers unless recursive_triggers is on: we turn it on.)
--  * Names, NIP and codes stand in person_identity alone, which is no record:
--    erasing them after the retention term breaks no hash.
--
-- application_id is set when the file is made, before anything else, so that the
-- header tells whose file it is; user_version is the number of the last migration
-- and is set in the same transaction as the migration itself. Both by database.cpp.

-- ---- stations ---------------------------------------------------------------

-- One installation on one machine, with its own signing key (the private half is
-- in stasiun.kunci, never here). A copied folder gets a new row; the old one stays,
-- because its records still need its public key.
CREATE TABLE station (
  id          INTEGER PRIMARY KEY,
  uuid        BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16),
  name        TEXT NOT NULL DEFAULT '',  -- "Laptop Dinkes-02"; empty until somebody names it
  public_key  BLOB NOT NULL CHECK (length(public_key) = 32),
  machine     BLOB NOT NULL CHECK (length(machine) = 32),  -- hash of the machine's fingerprint
  made_here   INTEGER NOT NULL CHECK (made_here IN (0, 1)),  -- 0: came in with a result file
  created_at  INTEGER NOT NULL,
  admitted_at INTEGER  -- when it was let in: at once when made here, else by an officer
) STRICT;

-- The end of each station's chain, signed with every record that is added. It is
-- what shows that records at the end are missing, which no hash of the others can.
CREATE TABLE chain_head (
  station   INTEGER PRIMARY KEY REFERENCES station,
  sequence  INTEGER NOT NULL CHECK (sequence >= 1),
  hash      BLOB NOT NULL CHECK (length(hash) = 32),
  signature BLOB NOT NULL CHECK (length(signature) = 64)
) STRICT;

-- ---- people -----------------------------------------------------------------

-- A person without a name: the uuid follows from the NIP or code and is the same
-- on every computer. counts_as is derived from person_alias (itself, mostly), so
-- that a report need not follow chains of aliases.
CREATE TABLE person (
  id        INTEGER PRIMARY KEY,
  uuid      BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16),
  counts_as INTEGER NOT NULL REFERENCES person DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX person_by_counts_as ON person (counts_as);

-- Agencies, by the name that people typed first; case does not make another one.
CREATE TABLE unit (
  id   INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE COLLATE NOCASE CHECK (name <> '')
) STRICT;

-- What retention erases: delete the row, and the person's records stay whole. A
-- person without a row is in no report by name.
CREATE TABLE person_identity (
  person     INTEGER PRIMARY KEY REFERENCES person,
  nip        TEXT UNIQUE CHECK (length(nip) = 18),
  code       TEXT UNIQUE CHECK (code <> ''),
  name       TEXT NOT NULL,
  unit       INTEGER REFERENCES unit,
  updated_at INTEGER NOT NULL  -- the newest entry wins when two files are merged
) STRICT;
CREATE INDEX person_identity_by_unit ON person_identity (unit, name COLLATE NOCASE);

-- "These two are one person": a changed NI PPPK, a code that became a NIP, a
-- double. A record of the chain, because it decides whose result counts for whom.
-- same_as NULL takes an earlier alias back; the newest (at, hash) holds.
CREATE TABLE person_alias (
  station       INTEGER NOT NULL REFERENCES station,
  sequence      INTEGER NOT NULL CHECK (sequence >= 1),
  previous_hash BLOB NOT NULL CHECK (length(previous_hash) = 32),
  hash          BLOB NOT NULL CHECK (length(hash) = 32),
  person        INTEGER NOT NULL REFERENCES person,
  same_as       INTEGER REFERENCES person,
  reason        TEXT NOT NULL,
  at            INTEGER NOT NULL,
  PRIMARY KEY (station, sequence)
) STRICT, WITHOUT ROWID;

-- ---- content as it was taught -----------------------------------------------

-- Each file once, by the SHA-256 of its bytes. Not compressed: the courses are
-- small, and anybody can check a hash with a tool of their own.
CREATE TABLE content_file (
  id    INTEGER PRIMARY KEY,
  hash  BLOB NOT NULL UNIQUE CHECK (length(hash) = 32),
  bytes BLOB NOT NULL
) STRICT;

-- A set of files as an attempt pins it. Its hash is the SHA-256 of its lines,
-- "path NUL hash-in-hex LF", sorted by the bytes of the path.
CREATE TABLE content_manifest (
  id   INTEGER PRIMARY KEY,
  hash BLOB NOT NULL UNIQUE CHECK (length(hash) = 32)
) STRICT;

CREATE TABLE content_entry (
  manifest INTEGER NOT NULL REFERENCES content_manifest,
  path     TEXT NOT NULL CHECK (path <> ''),
  file     INTEGER NOT NULL REFERENCES content_file,
  PRIMARY KEY (manifest, path)
) STRICT, WITHOUT ROWID;

-- ---- attempts ---------------------------------------------------------------

-- All that is fixed when an attempt begins: play::AttemptStart. An attempt is gone
-- on with at the station where it began and nowhere else, so no attempt can ever
-- have two different fifth answers, however often its folder was copied.
CREATE TABLE attempt (
  id             INTEGER PRIMARY KEY,
  uuid           BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16),
  person         INTEGER NOT NULL REFERENCES person,
  kind           TEXT NOT NULL CHECK (kind IN ('pelajaran', 'ujian')),
  subject        TEXT NOT NULL CHECK (subject <> ''),
  course_version TEXT NOT NULL,
  content        INTEGER NOT NULL REFERENCES content_manifest,
  seed           INTEGER NOT NULL,  -- 64 bits, unsigned; SQLite shows them signed
  pass_mark      INTEGER NOT NULL,  -- hundredths: 70.01 is 7001
  mode           TEXT NOT NULL CHECK (mode IN ('mandiri', 'ruang', 'ujian', 'diawasi')),
  at             INTEGER NOT NULL,
  station        INTEGER NOT NULL REFERENCES station,
  sequence       INTEGER NOT NULL CHECK (sequence >= 1),
  previous_hash  BLOB NOT NULL CHECK (length(previous_hash) = 32),
  hash           BLOB NOT NULL CHECK (length(hash) = 32),
  UNIQUE (station, sequence)
) STRICT;
CREATE INDEX attempt_by_person ON attempt (person, kind, subject);

-- One recorded input. Its station is its attempt's; it stands here again because
-- the chain is walked by it. The previous hash is kept, although it could be looked
-- up, so that every record can be checked by itself when its neighbours have not
-- arrived yet. Kept in the order of attempts, so that a resume reads one page.
CREATE TABLE step (
  attempt       INTEGER NOT NULL REFERENCES attempt,
  number        INTEGER NOT NULL CHECK (number >= 1),
  input         TEXT NOT NULL,
  shown         TEXT NOT NULL,
  at            INTEGER NOT NULL,
  station       INTEGER NOT NULL REFERENCES station,
  sequence      INTEGER NOT NULL CHECK (sequence >= 1),
  previous_hash BLOB NOT NULL CHECK (length(previous_hash) = 32),
  hash          BLOB NOT NULL CHECK (length(hash) = 32),
  PRIMARY KEY (attempt, number),
  UNIQUE (station, sequence)
) STRICT, WITHOUT ROWID;

-- How an attempt ended. Revision 1 is written by the run together with its last
-- step; a re-grade after a wrong key is a further revision with its reason, made at
-- the office's station. The highest (revision, hash) is in force.
CREATE TABLE outcome (
  id            INTEGER PRIMARY KEY,
  attempt       INTEGER NOT NULL REFERENCES attempt,
  revision      INTEGER NOT NULL CHECK (revision >= 1),
  ending        TEXT NOT NULL,
  raw           INTEGER NOT NULL CHECK (raw >= 0),
  max           INTEGER NOT NULL CHECK (max >= raw),
  passed        INTEGER NOT NULL CHECK (passed IN (0, 1)),
  reason        TEXT NOT NULL DEFAULT '',
  at            INTEGER NOT NULL,
  station       INTEGER NOT NULL REFERENCES station,
  sequence      INTEGER NOT NULL CHECK (sequence >= 1),
  previous_hash BLOB NOT NULL CHECK (length(previous_hash) = 32),
  hash          BLOB NOT NULL CHECK (length(hash) = 32),
  UNIQUE (station, sequence)
) STRICT;
CREATE INDEX outcome_by_attempt ON outcome (attempt, revision);

-- ---- summaries --------------------------------------------------------------

-- Where each person stands with each subject, kept in the transaction of whatever
-- changes it, so that a report costs what it shows and not what was ever recorded.
-- No record but a copy: summary_by_scan below says what it must be. Scores are never
-- summed over attempts: there is the best one and the latest one.
CREATE TABLE summary (
  person        INTEGER NOT NULL REFERENCES person,
  kind          TEXT NOT NULL,
  subject       TEXT NOT NULL,
  begun         INTEGER NOT NULL,  -- attempts
  ended         INTEGER NOT NULL,  -- attempts
  passed_at     INTEGER,           -- of the first attempt that passed
  best_raw      INTEGER,
  best_max      INTEGER,
  latest_raw    INTEGER,
  latest_max    INTEGER,
  latest_ending TEXT,
  latest_at     INTEGER,
  last_active   INTEGER NOT NULL,
  PRIMARY KEY (person, kind, subject)
) STRICT, WITHOUT ROWID;

-- The ended attempts, each with the outcome in force and the moment it ended.
CREATE VIEW graded_attempt AS
SELECT a.person, a.kind, a.subject, a.uuid, o.id AS outcome, o.passed,
       (SELECT e.at FROM outcome e WHERE e.attempt = a.id AND e.revision = 1) AS ended_at,
       CASE o.max WHEN 0 THEN 0.0 ELSE CAST(o.raw AS REAL) / o.max END AS share
FROM attempt a
JOIN outcome o ON o.attempt = a.id
WHERE NOT EXISTS (SELECT 1 FROM outcome n
                  WHERE n.attempt = o.attempt
                    AND (n.revision, n.hash) > (o.revision, o.hash));

-- What `summary` must hold, found out the long way. The uuid settles ties, so that
-- the answer does not depend on the order in which attempts arrived.
CREATE VIEW summary_by_scan AS
SELECT s.person, s.kind, s.subject, s.begun,
       (SELECT count(*) FROM graded_attempt g
        WHERE g.person = s.person AND g.kind = s.kind AND g.subject = s.subject) AS ended,
       (SELECT min(g.ended_at) FROM graded_attempt g
        WHERE g.person = s.person AND g.kind = s.kind AND g.subject = s.subject
          AND g.passed = 1) AS passed_at,
       best.raw AS best_raw, best.max AS best_max,
       latest.raw AS latest_raw, latest.max AS latest_max, latest.ending AS latest_ending,
       (SELECT e.at FROM outcome e
        WHERE e.attempt = latest.attempt AND e.revision = 1) AS latest_at,
       s.last_active
FROM (SELECT a.person, a.kind, a.subject, count(*) AS begun,
             max(max(a.at,
                     coalesce((SELECT max(t.at) FROM step t WHERE t.attempt = a.id), a.at)))
               AS last_active
      FROM attempt a
      GROUP BY a.person, a.kind, a.subject) s
LEFT JOIN outcome best ON best.id =
     (SELECT g.outcome FROM graded_attempt g
      WHERE g.person = s.person AND g.kind = s.kind AND g.subject = s.subject
      ORDER BY g.share DESC, g.ended_at, g.uuid LIMIT 1)
LEFT JOIN outcome latest ON latest.id =
     (SELECT g.outcome FROM graded_attempt g
      WHERE g.person = s.person AND g.kind = s.kind AND g.subject = s.subject
      ORDER BY g.ended_at DESC, g.uuid DESC LIMIT 1);

-- ---- the office ---------------------------------------------------------------

-- Who looked at, exported, imported or granted what. Append-only, but no record of
-- the chain: it is about the officer's doings and changes nobody's result. It names
-- people by uuid only.
CREATE TABLE audit (
  id      INTEGER PRIMARY KEY,
  uuid    BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16),
  station INTEGER NOT NULL REFERENCES station,
  at      INTEGER NOT NULL,
  officer TEXT NOT NULL,
  act     TEXT NOT NULL,
  about   TEXT NOT NULL
) STRICT;

-- ---- append-only ------------------------------------------------------------

CREATE TRIGGER attempt_is_kept_u BEFORE UPDATE ON attempt BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER attempt_is_kept_d BEFORE DELETE ON attempt BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER step_is_kept_u BEFORE UPDATE ON step BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER step_is_kept_d BEFORE DELETE ON step BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER outcome_is_kept_u BEFORE UPDATE ON outcome BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER outcome_is_kept_d BEFORE DELETE ON outcome BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER alias_is_kept_u BEFORE UPDATE ON person_alias BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER alias_is_kept_d BEFORE DELETE ON person_alias BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER file_is_kept_u BEFORE UPDATE ON content_file BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER file_is_kept_d BEFORE DELETE ON content_file BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER manifest_is_kept_u BEFORE UPDATE ON content_manifest BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER manifest_is_kept_d BEFORE DELETE ON content_manifest BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER entry_is_kept_u BEFORE UPDATE ON content_entry BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER entry_is_kept_d BEFORE DELETE ON content_entry BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER audit_is_kept_u BEFORE UPDATE ON audit BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER audit_is_kept_d BEFORE DELETE ON audit BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER person_is_kept_d BEFORE DELETE ON person BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER station_is_kept_d BEFORE DELETE ON station BEGIN SELECT RAISE(ABORT, 'append-only'); END;
