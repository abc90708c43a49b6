-- name: pack_stations
SELECT s.id, s.uuid, s.public_key, s.machine, s.name, s.created_at,
       coalesce(h.sequence, 0), h.signature
FROM station s
LEFT JOIN chain_head h ON h.station = s.id
ORDER BY s.uuid

-- name: pack_person
SELECT i.nip, i.code, i.name, coalesce(u.name, ''), i.updated_at
FROM person p
JOIN person_identity i ON i.person = p.id
LEFT JOIN unit u ON u.id = i.unit
WHERE p.uuid = ?1

-- name: pack_manifest
SELECT e.path, f.hash, f.bytes
FROM content_manifest m
JOIN content_entry e ON e.manifest = m.id
JOIN content_file f ON f.id = e.file
WHERE m.hash = ?1
