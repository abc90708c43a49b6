-- name: manifest_row
SELECT id FROM content_manifest WHERE hash = ?1

-- name: manifest_insert
INSERT INTO content_manifest (hash) VALUES (?1)

-- name: content_file_row
SELECT id FROM content_file WHERE hash = ?1

-- name: content_file_insert
INSERT INTO content_file (hash, bytes) VALUES (?1, ?2)

-- name: content_entry_insert
INSERT INTO content_entry (manifest, path, file) VALUES (?1, ?2, ?3)

-- name: manifest_files
SELECT e.path, f.bytes
FROM content_entry e
JOIN content_file f ON f.id = e.file
WHERE e.manifest = ?1
ORDER BY e.path

-- name: manifests
SELECT id, hash FROM content_manifest ORDER BY id

-- name: content_files
SELECT hash, bytes FROM content_file ORDER BY id

-- name: manifest_lines
SELECT e.path, f.hash
FROM content_entry e
JOIN content_file f ON f.id = e.file
WHERE e.manifest = ?1
ORDER BY e.path
