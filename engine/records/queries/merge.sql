-- name: merge_station
SELECT s.id, s.public_key, s.name, s.admitted_at IS NOT NULL, coalesce(h.sequence, 0),
       EXISTS (SELECT 1 FROM withheld_step w WHERE w.station = s.id)
FROM station s
LEFT JOIN chain_head h ON h.station = s.id
WHERE s.uuid = ?1

-- name: merge_station_insert
INSERT INTO station (uuid, name, public_key, machine, made_here, created_at, admitted_at)
VALUES (?1, ?2, ?3, ?4, 0, ?5, ?6)

-- name: merge_station_admit
UPDATE station SET name = ?2, admitted_at = ?3 WHERE id = ?1

-- name: merge_record_hash
SELECT hash FROM attempt WHERE station = ?1 AND sequence = ?2
UNION ALL SELECT hash FROM step WHERE station = ?1 AND sequence = ?2
UNION ALL SELECT hash FROM outcome WHERE station = ?1 AND sequence = ?2
UNION ALL SELECT hash FROM person_alias WHERE station = ?1 AND sequence = ?2
UNION ALL SELECT hash FROM withheld_step WHERE station = ?1 AND sequence = ?2

-- The newest entry of a name wins; where two were made in the same moment, the greater,
-- so that it does not matter which came first.
-- name: merge_identity
INSERT INTO person_identity (person, nip, code, name, unit, updated_at)
VALUES (?1, ?2, ?3, ?4, (SELECT id FROM unit WHERE name = ?5), ?6)
ON CONFLICT (person) DO UPDATE
SET name = excluded.name, unit = excluded.unit, updated_at = excluded.updated_at
WHERE (excluded.updated_at, excluded.name, lower(?5)) >
      (person_identity.updated_at, person_identity.name,
       lower(coalesce((SELECT name FROM unit WHERE id = person_identity.unit), '')))

-- name: merge_identity_numbers
UPDATE person_identity SET nip = coalesce(nip, ?2), code = coalesce(code, ?3)
WHERE person = ?1 AND (nip IS NULL OR code IS NULL)

-- name: merge_attempt
SELECT id, person, kind, subject, station FROM attempt WHERE uuid = ?1

-- name: merge_withheld_is_there
SELECT 1 FROM withheld_step WHERE station = ?1 AND sequence = ?2

-- name: merge_withheld_insert
INSERT INTO withheld_step (station, sequence, previous_hash, hash) VALUES (?1, ?2, ?3, ?4)

-- name: merge_withheld_delete
DELETE FROM withheld_step WHERE station = ?1 AND sequence = ?2

-- A file that is refused in a trial leaves the files before it.
-- name: trial_begin
SAVEPOINT trial

-- name: trial_undo
ROLLBACK TO trial

-- name: trial_end
RELEASE trial
