-- name: check_stations
SELECT s.id, s.uuid, s.name, s.public_key, h.sequence, h.hash, h.signature
FROM station s
LEFT JOIN chain_head h ON h.station = s.id
ORDER BY s.id

-- name: check_attempts
SELECT a.sequence, a.previous_hash, a.hash, a.uuid, p.uuid, a.kind, a.subject, a.course_version,
       m.hash, a.seed, a.pass_mark, a.mode, a.at
FROM attempt a
JOIN person p ON p.id = a.person
JOIN content_manifest m ON m.id = a.content
WHERE a.station = ?1
ORDER BY a.sequence

-- name: check_steps
SELECT s.sequence, s.previous_hash, s.hash, a.uuid, s.number, s.input, s.shown, s.at, s.salt,
       a.kind, a.subject
FROM step s
JOIN attempt a ON a.id = s.attempt
WHERE s.station = ?1
ORDER BY s.sequence

-- name: check_outcomes
SELECT o.sequence, o.previous_hash, o.hash, a.uuid, o.revision, o.ending, o.raw, o.max, o.passed,
       o.reason, o.at
FROM outcome o
JOIN attempt a ON a.id = o.attempt
WHERE o.station = ?1
ORDER BY o.sequence

-- name: check_aliases
SELECT l.sequence, l.previous_hash, l.hash, p.uuid, q.uuid, l.reason, l.at
FROM person_alias l
JOIN person p ON p.id = l.person
LEFT JOIN person q ON q.id = l.same_as
WHERE l.station = ?1
ORDER BY l.sequence

-- name: check_withheld
SELECT sequence, previous_hash, hash FROM withheld_step WHERE station = ?1 ORDER BY sequence

-- A summary that is not what a scan gives, or that is missing, or that has no attempts.
-- name: check_summaries
SELECT p.uuid
FROM (SELECT * FROM (SELECT * FROM summary EXCEPT SELECT * FROM summary_by_scan)
      UNION ALL
      SELECT * FROM (SELECT * FROM summary_by_scan EXCEPT SELECT * FROM summary)) d
JOIN person p ON p.id = d.person
LIMIT 1

-- name: check_identities
SELECT p.uuid, i.nip, i.code FROM person_identity i JOIN person p ON p.id = i.person
