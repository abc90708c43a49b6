-- Everybody who has a name, with their place by agency and name, what the roster says of
-- them (the newest line of any of their selves), and each summary of each of their selves
-- (aliases), or one row of NULLs when nothing was begun. It reads
-- summaries only, never attempts or steps. The screen and every export use this one
-- query. People are sorted before their summaries are joined (CROSS keeps that order of
-- work), because sorting half a million joined rows took longer than all the rest.
-- name: completion
WITH people AS MATERIALIZED (
  SELECT root.id, root.uuid, coalesce(i.nip, ''), coalesce(i.code, ''), i.name,
         coalesce(u.name, ''),
         row_number() OVER (ORDER BY u.name COLLATE NOCASE, i.name COLLATE NOCASE, root.uuid)
           AS place,
         e.track, coalesce(b.name, ''), e.deadline, e.active_until
  FROM person root
  JOIN person_identity i ON i.person = root.id
  LEFT JOIN enrolment e ON e.person = (SELECT x.person FROM person p
                                       JOIN enrolment x ON x.person = p.id
                                       WHERE p.counts_as = root.id
                                       ORDER BY x.at DESC, x.person DESC LIMIT 1)
  LEFT JOIN unit u ON u.id = coalesce(e.unit, i.unit)
  LEFT JOIN batch b ON b.id = e.batch
  WHERE root.counts_as = root.id
    AND (?1 IS NULL OR e.active_until IS NULL OR e.active_until >= ?1))
SELECT people.*, s.kind, s.subject, s.ended, s.passed_at, s.best_raw, s.best_max, s.last_active
FROM people
CROSS JOIN person self ON self.counts_as = people.id
LEFT JOIN summary s ON s.person = self.id

-- name: progress
SELECT s.kind, s.subject, s.ended, s.passed_at, s.best_raw, s.best_max, s.last_active,
       s.latest_raw, s.latest_max, s.latest_ending, s.latest_at
FROM person me
JOIN person self ON self.counts_as = me.counts_as
JOIN summary s ON s.person = self.id
WHERE me.uuid = ?1
ORDER BY s.kind, s.subject
