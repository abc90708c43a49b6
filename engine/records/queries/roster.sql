-- What the roster says of one person: the newest line of any of their selves.
-- name: enrolment
SELECT e.track, coalesce(b.name, ''), e.deadline, e.active_until, coalesce(u.name, '')
FROM person me
JOIN person self ON self.counts_as = me.counts_as
JOIN enrolment e ON e.person = self.id
LEFT JOIN batch b ON b.id = e.batch
LEFT JOIN unit u ON u.id = e.unit
WHERE me.uuid = ?1
ORDER BY e.at DESC, e.person DESC
LIMIT 1

-- Everybody by every identity that they have had, with who they are now and what the
-- roster says of them: what a list is held against.
-- name: roster_people
SELECT coalesce(known.nip, ''), coalesce(known.code, ''), root.uuid,
       coalesce(i.name, known.name), coalesce(u.name, ''),
       e.track, coalesce(b.name, ''), e.deadline, e.active_until, coalesce(eu.name, '')
FROM person_identity known
JOIN person p ON p.id = known.person
JOIN person root ON root.id = p.counts_as
LEFT JOIN person_identity i ON i.person = root.id
LEFT JOIN unit u ON u.id = coalesce(i.unit, known.unit)
LEFT JOIN enrolment e ON e.person = (SELECT x.person FROM person s
                                     JOIN enrolment x ON x.person = s.id
                                     WHERE s.counts_as = root.id
                                     ORDER BY x.at DESC, x.person DESC LIMIT 1)
LEFT JOIN batch b ON b.id = e.batch
LEFT JOIN unit eu ON eu.id = e.unit
ORDER BY known.person

-- name: batch_insert
INSERT INTO batch (name) VALUES (?1) ON CONFLICT (name) DO NOTHING

-- name: enrolment_write
INSERT INTO enrolment (person, track, batch, deadline, unit, active_until, at, station)
VALUES (?1, ?2, (SELECT id FROM batch WHERE name = ?3), ?4,
        (SELECT id FROM unit WHERE name = ?5), ?6, ?7, ?8)
ON CONFLICT (person) DO UPDATE
SET track = excluded.track, batch = excluded.batch, deadline = excluded.deadline,
    unit = excluded.unit, active_until = excluded.active_until, at = excluded.at,
    station = excluded.station
