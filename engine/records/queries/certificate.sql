-- name: certificate_insert
INSERT INTO certificate (code, text, issued_at) VALUES (?1, ?2, ?3) ON CONFLICT (code) DO NOTHING

-- name: certificate_text
SELECT text FROM certificate WHERE code = ?1

-- name: certificate_station
SELECT public_key, name FROM station WHERE uuid = ?1 AND admitted_at IS NOT NULL
