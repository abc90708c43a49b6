-- The roster ("daftar peserta"): which track and batch somebody is in, for which agency,
-- until when they have time, and the last day of those who have left. It is the office's
-- own and no record of the chain: it changes nobody's answers, and who is on it may change
-- every week. Who wrote a line, and when, stands with it; what it was before is kept.

-- Batches ("angkatan"), by the name that was written first.
CREATE TABLE batch (
  id   INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE COLLATE NOCASE CHECK (name <> '')
) STRICT;

-- Days are text, as 2026-12-31, and compare as they read. The unit stands here again
-- although person_identity has one, because a learner may type theirs at any computer and
-- the office's word is the one that reports go by.
CREATE TABLE enrolment (
  person       INTEGER PRIMARY KEY REFERENCES person,
  track        TEXT NOT NULL DEFAULT '',  -- empty: the first of the course
  batch        INTEGER REFERENCES batch,
  deadline     TEXT CHECK (length(deadline) = 10),
  unit         INTEGER REFERENCES unit,
  active_until TEXT CHECK (length(active_until) = 10),
  at           INTEGER NOT NULL,
  station      INTEGER NOT NULL REFERENCES station
) STRICT;

-- What a line of the roster was before it was changed.
CREATE TABLE enrolment_before (
  id           INTEGER PRIMARY KEY,
  person       INTEGER NOT NULL REFERENCES person,
  track        TEXT NOT NULL,
  batch        INTEGER REFERENCES batch,
  deadline     TEXT,
  unit         INTEGER REFERENCES unit,
  active_until TEXT,
  at           INTEGER NOT NULL,
  station      INTEGER NOT NULL REFERENCES station
) STRICT;
CREATE INDEX enrolment_before_by_person ON enrolment_before (person, at);

CREATE TRIGGER enrolment_keeps_what_was BEFORE UPDATE ON enrolment BEGIN
  INSERT INTO enrolment_before (person, track, batch, deadline, unit, active_until, at, station)
  VALUES (OLD.person, OLD.track, OLD.batch, OLD.deadline, OLD.unit, OLD.active_until, OLD.at,
          OLD.station);
END;
