-- name: station_by_uuid
SELECT id, public_key FROM station WHERE uuid = ?1

-- name: station_insert
INSERT INTO station (uuid, public_key, machine, made_here, created_at, admitted_at)
VALUES (?1, ?2, ?3, 1, ?4, ?4)

-- name: head_read
SELECT sequence, hash, signature FROM chain_head WHERE station = ?1

-- name: head_write
INSERT INTO chain_head (station, sequence, hash, signature) VALUES (?1, ?2, ?3, ?4)
ON CONFLICT (station) DO UPDATE
SET sequence = excluded.sequence, hash = excluded.hash, signature = excluded.signature

-- The last record of a station, found without the head.
-- name: last_record
SELECT sequence, hash
FROM (SELECT * FROM (SELECT sequence, hash FROM attempt WHERE station = ?1
                     ORDER BY sequence DESC LIMIT 1)
      UNION ALL
      SELECT * FROM (SELECT sequence, hash FROM step WHERE station = ?1
                     ORDER BY sequence DESC LIMIT 1)
      UNION ALL
      SELECT * FROM (SELECT sequence, hash FROM outcome WHERE station = ?1
                     ORDER BY sequence DESC LIMIT 1)
      UNION ALL
      SELECT * FROM (SELECT sequence, hash FROM person_alias WHERE station = ?1
                     ORDER BY sequence DESC LIMIT 1)
      UNION ALL
      SELECT * FROM (SELECT sequence, hash FROM withheld_step WHERE station = ?1
                     ORDER BY sequence DESC LIMIT 1))
ORDER BY sequence DESC LIMIT 1

-- name: station_rename
UPDATE station SET name = ?2 WHERE id = ?1

-- name: station_name
SELECT name FROM station WHERE id = ?1
