-- The PIN that a person may set at this computer. It keeps the next one at a shared
-- computer from signing in as them; it is no secret of the records and encrypts
-- nothing, so it stands outside the chain, travels in no result file, and may be
-- changed or cleared.
--
-- A row without a hash: the offer to set one was made. It is made once.
CREATE TABLE person_pin (
  person     INTEGER PRIMARY KEY REFERENCES person,
  hash       TEXT,              -- Argon2id, as libsodium writes it, with its salt
  wrong      INTEGER NOT NULL DEFAULT 0 CHECK (wrong >= 0),  -- in a row, since the last right one
  wait_until INTEGER NOT NULL DEFAULT 0,
  updated_at INTEGER NOT NULL
) STRICT;
