-- name: pin_row
SELECT coalesce(hash, ''), wrong, wait_until FROM person_pin WHERE person = ?1

-- name: pin_write
INSERT INTO person_pin (person, hash, wrong, wait_until, updated_at)
VALUES (?1, ?2, 0, 0, ?3)
ON CONFLICT (person) DO UPDATE
SET hash = excluded.hash, wrong = 0, wait_until = 0, updated_at = excluded.updated_at

-- name: pin_tried
UPDATE person_pin SET wrong = ?2, wait_until = ?3 WHERE person = ?1

-- name: audit_insert
INSERT INTO audit (uuid, station, at, officer, act, about) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
