-- The pledge is read and confirmed at the end of the course: an attempt of a kind of
-- its own. A CHECK cannot be changed where it stands, so the table is built anew with
-- every row as it was, and every hash with it. The rows of `step` and `outcome` that
-- name an attempt are without it for a moment: that is judged at the commit.
PRAGMA defer_foreign_keys = ON;

DROP VIEW summary_by_scan;
DROP VIEW graded_attempt;

CREATE TEMP TABLE attempt_before AS SELECT * FROM main.attempt;
DROP TABLE main.attempt;

CREATE TABLE attempt (
  id             INTEGER PRIMARY KEY,
  uuid           BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16),
  person         INTEGER NOT NULL REFERENCES person,
  kind           TEXT NOT NULL CHECK (kind IN ('pelajaran', 'ujian', 'ikrar')),
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
INSERT INTO main.attempt SELECT * FROM temp.attempt_before;
DROP TABLE temp.attempt_before;
CREATE INDEX attempt_by_person ON attempt (person, kind, subject);
CREATE TRIGGER attempt_is_kept_u BEFORE UPDATE ON attempt BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER attempt_is_kept_d BEFORE DELETE ON attempt BEGIN SELECT RAISE(ABORT, 'append-only'); END;

-- The views of 001, as they were.

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
