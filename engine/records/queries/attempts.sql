-- name: attempt_insert
INSERT INTO attempt (uuid, person, kind, subject, course_version, content, seed, pass_mark, mode,
                     at, station, sequence, previous_hash, hash)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)

-- name: attempt_state
SELECT a.id, a.person, a.kind, a.subject, a.station,
       coalesce((SELECT max(s.number) FROM step s WHERE s.attempt = a.id), 0),
       EXISTS (SELECT 1 FROM outcome o WHERE o.attempt = a.id)
FROM attempt a
WHERE a.uuid = ?1

-- name: step_insert
INSERT INTO step (attempt, number, input, shown, at, station, sequence, previous_hash, hash, salt)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)

-- name: outcome_insert
INSERT INTO outcome (attempt, revision, ending, raw, max, passed, reason, at, station, sequence,
                     previous_hash, hash)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)

-- After an attempt's beginning or end: one person, one subject, from the records.
-- name: summary_refresh
INSERT OR REPLACE INTO summary
SELECT * FROM summary_by_scan WHERE person = ?1 AND kind = ?2 AND subject = ?3

-- After a step that ended nothing.
-- name: summary_touch
UPDATE summary SET last_active = ?4
WHERE person = ?1 AND kind = ?2 AND subject = ?3 AND last_active < ?4

-- Of the subject ?3, or of any lesson when that is NULL. One that was followed by
-- another attempt at the same subject is given up.
-- name: open_attempt
SELECT a.id, a.uuid, p.uuid, a.kind, a.subject, a.course_version, m.hash, a.seed, a.pass_mark,
       a.mode, a.at
FROM person me
JOIN person p ON p.counts_as = me.counts_as
JOIN attempt a ON a.person = p.id
JOIN content_manifest m ON m.id = a.content
WHERE me.uuid = ?1
  AND a.station = ?2
  AND (a.subject = ?3 OR (?3 IS NULL AND a.kind = 'pelajaran'))
  AND NOT EXISTS (SELECT 1 FROM outcome o WHERE o.attempt = a.id)
  AND NOT EXISTS (SELECT 1 FROM attempt n JOIN person q ON q.id = n.person
                  WHERE q.counts_as = me.counts_as AND n.kind = a.kind
                    AND n.subject = a.subject AND n.station = a.station
                    AND n.sequence > a.sequence)
ORDER BY a.sequence DESC
LIMIT 1

-- Of any station: what was merged counts too, unless its answers stayed behind.
-- name: ended_attempt
SELECT a.id, a.uuid, p.uuid, a.kind, a.subject, a.course_version, m.hash, a.seed, a.pass_mark,
       a.mode, a.at
FROM person me
JOIN person p ON p.counts_as = me.counts_as
JOIN attempt a ON a.person = p.id
JOIN content_manifest m ON m.id = a.content
WHERE me.uuid = ?1
  AND a.subject = ?2
  AND EXISTS (SELECT 1 FROM outcome o WHERE o.attempt = a.id)
  AND EXISTS (SELECT 1 FROM step s WHERE s.attempt = a.id)
ORDER BY a.at DESC, a.uuid
LIMIT 1

-- The subjects at which open_attempt would find one.
-- name: open_subjects
SELECT kind, subject
FROM (SELECT a.kind, a.subject, max(a.sequence), a.id
      FROM person me
      JOIN person p ON p.counts_as = me.counts_as
      JOIN attempt a ON a.person = p.id
      WHERE me.uuid = ?1 AND a.station = ?2
      GROUP BY a.kind, a.subject) newest
WHERE NOT EXISTS (SELECT 1 FROM outcome o WHERE o.attempt = newest.id)

-- name: steps_of_attempt
SELECT s.number, s.input, s.shown, s.at, coalesce(w.words, '')
FROM step s
LEFT JOIN own_words w ON w.attempt = s.attempt AND w.step = s.number
WHERE s.attempt = ?1
ORDER BY s.number

-- name: own_words_insert
INSERT INTO own_words (attempt, step, words) VALUES (?1, ?2, ?3)

-- The item is the second word of "jawab ITEM …".
-- name: asked_items
SELECT a.subject, substr(s.input, 7, instr(substr(s.input, 7) || ' ', ' ') - 1)
FROM person me
JOIN person p ON p.counts_as = me.counts_as
JOIN attempt a ON a.person = p.id AND a.kind = 'ujian'
JOIN step s ON s.attempt = a.id AND s.input LIKE 'jawab %'
WHERE me.uuid = ?1
ORDER BY s.at, a.uuid, s.number
