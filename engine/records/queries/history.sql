-- All attempts of one person, their other selves included, the newest first, from
-- every station. A grade that was corrected counts as corrected; when the attempt ended
-- is told by its first. Of the time between two steps at most ?3 milliseconds count as
-- learning: whoever went to lunch has not learned for an hour. One that was followed by
-- another beginning at the same subject and station is given up.
-- name: history
SELECT a.uuid, a.kind, a.subject, a.course_version, a.at, a.station = ?2, t.name,
       (SELECT e.at FROM outcome e WHERE e.attempt = a.id AND e.revision = 1),
       o.ending, o.raw, o.max, o.passed,
       coalesce((SELECT sum(max(0, min(gap, ?3)))
                 FROM (SELECT s.at - lag(s.at, 1, a.at) OVER (ORDER BY s.number) AS gap
                       FROM step s WHERE s.attempt = a.id)), 0),
       EXISTS (SELECT 1 FROM attempt n JOIN person q ON q.id = n.person
               WHERE q.counts_as = me.counts_as AND n.kind = a.kind AND n.subject = a.subject
                 AND n.station = a.station AND n.sequence > a.sequence)
FROM person me
JOIN person self ON self.counts_as = me.counts_as
JOIN attempt a ON a.person = self.id
JOIN station t ON t.id = a.station
LEFT JOIN outcome o ON o.attempt = a.id
  AND NOT EXISTS (SELECT 1 FROM outcome n
                  WHERE n.attempt = o.attempt AND (n.revision, n.hash) > (o.revision, o.hash))
WHERE me.uuid = ?1
ORDER BY a.at DESC, a.sequence DESC, a.uuid DESC
