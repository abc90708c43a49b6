-- name: person_row
SELECT id, counts_as FROM person WHERE uuid = ?1

-- The highest id by a scalar subquery, which looks at one row; as a table it is a scan,
-- and a province's list took seconds.
-- name: person_insert
INSERT INTO person (id, uuid, counts_as)
SELECT next, ?1, next
FROM (SELECT (SELECT coalesce(max(id), 0) FROM person) + 1 AS next)
WHERE true
ON CONFLICT (uuid) DO NOTHING

-- name: person_identity
SELECT root.uuid, coalesce(i.nip, ''), coalesce(i.code, ''), i.name, coalesce(u.name, '')
FROM person p
JOIN person root ON root.id = p.counts_as
JOIN person_identity i ON i.person = root.id
LEFT JOIN unit u ON u.id = i.unit
WHERE p.uuid = ?1

-- name: identity_write
INSERT INTO person_identity (person, nip, code, name, unit, updated_at)
VALUES (?1, ?2, ?3, ?4, (SELECT id FROM unit WHERE name = ?5), ?6)
ON CONFLICT (person) DO UPDATE
SET name = excluded.name, unit = excluded.unit, updated_at = excluded.updated_at

-- name: unit_insert
INSERT INTO unit (name) VALUES (?1) ON CONFLICT (name) DO NOTHING

-- name: unit_names
SELECT name FROM unit ORDER BY name COLLATE NOCASE, name

-- name: alias_insert
INSERT INTO person_alias (station, sequence, previous_hash, hash, person, same_as, reason, at)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)

-- The alias in force of everybody who has one.
-- name: aliases_in_force
SELECT a.person, a.same_as
FROM person_alias a
WHERE a.same_as IS NOT NULL
  AND NOT EXISTS (SELECT 1 FROM person_alias n
                  WHERE n.person = a.person AND (n.at, n.hash) > (a.at, a.hash))
ORDER BY a.person

-- name: people_counted_elsewhere
SELECT id, counts_as, uuid FROM person WHERE counts_as <> id ORDER BY id

-- name: person_count_as_self
UPDATE person SET counts_as = id WHERE counts_as <> id

-- name: person_count_as
UPDATE person SET counts_as = ?2 WHERE id = ?1

-- Who has this NIP, aliases followed.
-- name: person_with_nip
SELECT root.uuid, i.name, coalesce(u.name, '')
FROM person_identity known
JOIN person p ON p.id = known.person
JOIN person root ON root.id = p.counts_as
JOIN person_identity i ON i.person = root.id
LEFT JOIN unit u ON u.id = i.unit
WHERE known.nip = ?1

-- Everybody of a unit who has a NIP.
-- name: people_of_unit
SELECT root.uuid, i.name, u.name, known.nip
FROM unit u
JOIN person_identity known ON known.unit = u.id AND known.nip IS NOT NULL
JOIN person p ON p.id = known.person
JOIN person root ON root.id = p.counts_as
JOIN person_identity i ON i.person = root.id
WHERE u.name = ?1
