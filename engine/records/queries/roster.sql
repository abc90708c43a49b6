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
